import { describe, expect, test } from 'vitest';
import * as rules from '@/test-support/import-rules';
import { allModules } from '@/test-support/imports';

const modules = allModules();
const { sample } = rules;

test('the rules look at the whole program, and know every file that is named in it', () => {
  expect(modules.length).toBeGreaterThan(150);
  const imports = modules.flatMap((module) => module.imports);
  expect(imports.length).toBeGreaterThan(500);
  expect(imports.filter(({ to }) => /^(app|components|db|lib)\//.test(to) && !/\.\w+$/.test(to))).toEqual([]);
});

const circle = [
  sample('lib/a/x.ts', "import { y } from '@/lib/b/y.ts';\nexport const x = act('a.x', {});"),
  sample('lib/b/y.ts', "import { x } from '../a/x.ts';\nexport const y = act('b.y', {});"),
];
const lines = 'x\n'.repeat(151);

describe.each([
  [
    'no page reads the database',
    rules.appUsesNoDatabase,
    sample('app/x/page.tsx', "import type { Tx } from '@/db/client';"),
  ],
  ['no page builds SQL', rules.appUsesNoDatabase, sample('app/x/page.tsx', "import { sql } from 'drizzle-orm';")],
  [
    'a component knows no resident, officer or database',
    rules.componentsKnowNobody,
    sample('components/ui/x.tsx', "import type { Case } from '@/lib/cases/queries';"),
  ],
  ['db stands on nothing else', rules.databaseStandsAlone, sample('db/x.ts', "import { log } from '@/lib/log';")],
  ['lib shows nothing', rules.libShowsNothing, sample('lib/x.ts', "import { Button } from '@/components/ui/button';")],
  [
    'only the door, the worker and the seed hold a connection',
    rules.fewHoldAConnection,
    sample('lib/cases/x.ts', "import { db, type Tx } from '@/db/client';"),
  ],
  ['nobody else connects on his own', rules.fewHoldAConnection, sample('lib/cases/x.ts', "import pg from 'pg';")],
  [
    'nor in the middle of a function',
    rules.fewHoldAConnection,
    sample('lib/x.ts', "  const { db } = await import('@/db/client');"),
  ],
  [
    'only act(), report() and what comes before them open a transaction',
    rules.fewOpenTransactions,
    sample('lib/cases/x.ts', "import { transaction } from '@/lib/transaction';"),
  ],
  [
    'only the sign-in knows next-auth',
    rules.onlySignInKnowsNextAuth,
    sample('app/x/route.ts', "import { auth } from 'next-auth';"),
  ],
  ['files are named for what they do', rules.namesSayWhat, sample('lib/cases/utils.ts', '')],
  ['folders too', rules.namesSayWhat, sample('lib/shared/x.ts', '')],
  ['files are short', rules.filesAreShort, sample('lib/cases/x.ts', lines)],
  ['files form no circle', rules.filesFormNoCircle, circle],
  ['an act is part of an act of another context only downwards', rules.contextsFormNoCircle, circle],
  [
    'queries.ts calls no act',
    rules.queriesAreTheGroundFloor,
    sample('lib/cases/queries.ts', "import { revokeCredential } from '@/lib/credentials/revoke';"),
  ],
])('%s', (_sentence, rule, bad) => {
  test('holds', () => expect(rule(modules)).toEqual([]));
  test('turns red on a bad sample', () => expect(rule([...modules, bad].flat())).not.toEqual([]));
});

test('a type may be named where its value may not', () => {
  expect(rules.fewHoldAConnection([sample('lib/cases/x.ts', "import type { Tx } from '@/db/client';")])).toEqual([]);
  expect(rules.fewHoldAConnection([sample('lib/cases/x.ts', "import { type Tx } from '@/db/client';")])).toEqual([]);
  expect(rules.fewHoldAConnection([sample('lib/cases/x.ts', "export * from '@/db/client';")])).not.toEqual([]);
});
