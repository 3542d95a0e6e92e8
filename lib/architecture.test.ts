import { describe, expect, test } from 'vitest';
import * as rules from '@/test-support/import-rules';
import { allModules } from '@/test-support/imports';
import { actionFiles, hiddenActions, otherThanSubmit, publicEndpoints } from '@/test-support/server-actions';

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

test('these addresses answer without a page, and no others', () => {
  const addresses = ['app/api/cases/[id]/status/route.ts', 'app/api/health/route.ts', 'app/sign-out/route.ts'];
  expect(modules.map(({ file }) => file).filter((file) => /^app\/.*route\.ts$/.test(file))).toEqual(addresses);
});

describe('server actions', () => {
  // Everybody on the net may call these.
  const endpoints = {
    'app/(office)/actions.ts': ['findResidentAction', 'findResidentByNameAction', 'findCaseAction'],
    'app/(office)/cases/[id]/actions.ts': [
      ...['confirmIdentityAction', 'flagAction', 'sendCodeAction', 'confirmCodeAction', 'chooseDestinationAction'],
      ...['decideAction', 'reissueAction', 'cancelAction', 'resumeAction'],
      'printReceiptAction',
    ],
    'app/(office)/cases/new/actions.ts': ['reportAction'],
    'app/(office)/residents/[id]/actions.ts': [
      ...['revealResidentAction', 'suspendCredentialAction', 'resumeCredentialAction'],
    ],
    'app/preferences/actions.ts': ['chooseLanguage', 'chooseTheme'],
    'app/sign-in/actions.ts': ['signInAction'],
  };
  // What is not a plain submit() says here what it does instead.
  const otherwise = {
    'app/preferences/actions.ts: chooseLanguage': 'sets a cookie out of a list of two',
    'app/preferences/actions.ts: chooseTheme': 'sets a cookie out of a list of three',
    'app/sign-in/actions.ts: signInAction': 'nobody is known yet; every try is on record by the sign-in itself',
  };
  const bad = (text: string) => [sample('app/x/actions.ts', `'use server';\n${text}`)];

  test('are these, and no others', () => {
    const listed = Object.entries(endpoints).flatMap(([file, names]) => names.map((name) => `${file}: ${name}`));
    expect(publicEndpoints(modules).sort()).toEqual(listed.sort());
  });
  test('stand in files called actions.ts', () => {
    expect(actionFiles(modules).filter(({ file }) => !file.endsWith('/actions.ts'))).toEqual([]);
    expect(hiddenActions(modules)).toEqual([]);
    expect(hiddenActions([sample('app/x/page.tsx', "async function save() {\n  'use server';\n}")])).not.toEqual([]);
  });
  test('hand the form to an act and do nothing else', () => {
    expect(otherThanSubmit(modules)).toEqual(Object.keys(otherwise));
    expect(
      otherThanSubmit(bad('export async function xAction(_: unknown, form: FormData) {\n  return submit(x, form);\n}')),
    ).toEqual([]);
    expect(
      otherThanSubmit(
        bad(
          'export const xAction = async (_: FormState, form: FormData) =>\n  submit(x, form, ({ id }) => pathOf(id));',
        ),
      ),
    ).toEqual([]);
    expect(
      otherThanSubmit(
        bad('export async function xAction(id: string) {\n  await drop(id);\n  return submit(x, form);\n}'),
      ),
    ).not.toEqual([]);
    expect(otherThanSubmit(bad('export const xAction = async (id: string) => drop(id);'))).not.toEqual([]);
    expect(otherThanSubmit(bad("export { dropAction } from '@/lib/drop';"))).not.toEqual([]);
    expect(
      otherThanSubmit([sample('app/x/actions.ts', "// a note\n'use server';\nexport const x = drop;")]),
    ).not.toEqual([]);
  });
});
