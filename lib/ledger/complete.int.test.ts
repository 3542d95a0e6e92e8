import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/officers';
import type { Doer } from '@/lib/act-rules';
import { type ActName, acts } from '@/lib/acts';
import { allActs } from '@/lib/ledger/act-groups';
import { Wallet } from '@/lib/wallets/wallet';
import { actsDoneIn } from '@/test-support/acts-done';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';

// Every road by which something happens ends in the ledger: done, and refused.
const root = path.join(import.meta.dirname, '../..');
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);
const sources = ['lib', 'db', 'scripts']
  .flatMap(filesIn)
  .filter((file) => /[.](ts|mjs|sql)$/.test(file) && !/[.]test[.]|i18n|act-groups|lib\/acts[.]ts/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const names = Object.keys(acts) as ActName[];
const folders = [
  ...new Set(sources.filter(({ text }) => /= act\(\s*'/.test(text)).map(({ file }) => file.split('/')[1] ?? '')),
];
const done = await actsDoneIn(
  folders.filter((folder) => folder && !folder.endsWith('.ts')),
  ['auth', 'session', 'knock'],
);

const region = 'ID.32.73';
const office = { id: randomUUID(), code: 'T', name: 'Disdukcapil', region, timeZone: 'Asia/Jakarta' };
const anOfficer = (role: Role) =>
  officerFor({ id: randomUUID(), username: 'x', name: 'X', role, region, office, counterNumber: 4 });
const aWallet = (requestId: string) => Wallet.of({ id: randomUUID(), residentId: randomUUID(), region, requestId });
const entriesOf = (who: string) =>
  asSuperuser<Record<string, unknown>>(
    `select act, outcome, actor_kind, role, office_id, counter, session_ref is not null as in_session,
       request_id is not null as by_request, actor_region, detail ->> 'why' as why
     from audit_entries where actor_id::text = $1 or request_id = $1`,
    [who],
  );

/** What is on record without act(): where the function stands that does it. */
const withoutAct: Partial<Record<ActName, RegExp>> = {
  'session.start': /lib\/officers\/(sign-in|open-session)/,
  'session.end': /lib\/officers\/session\.ts/,
  'session.unlock': /lib\/officers\/unlock/,
  'session.hand-over': /lib\/officers\/hand-over/,
  'sso.link': /lib\/officers\/open-sso-session/,
};
/** Reports: masked lists of one's own area, which show nobody. */
const reports: readonly ActName[] = ['approval.list'];

describe('every act of officers', () => {
  const ofOfficers = [...done].filter(([name]) => !(acts[name].by as readonly Doer[]).includes('wallet'));

  test.each(ofOfficers)(
    '%s: refused by role, and with bad input, is on record with who, where and when',
    async (name, act) => {
      const by = acts[name].by as readonly Doer[];
      const outsider = roles.find((role) => !by.includes(role));
      const insider = roles.find((role) => by.includes(role));
      const tries = [
        ...(outsider ? [{ officer: anOfficer(outsider), why: 'notAllowed' }] : []),
        ...(insider ? [{ officer: anOfficer(insider), why: /badInput|notAllowed/ }] : []),
      ];
      expect(tries.length).toBeGreaterThan(0);
      for (const { officer, why } of tries) {
        await expect(act(officer, { nonsense: 1 })).rejects.toThrow();
        expect(await entriesOf(officer.id)).toEqual([
          {
            ...{ act: name, outcome: 'refused', actor_kind: 'officer', role: officer.role, office_id: office.id },
            ...{
              counter: 4,
              in_session: true,
              by_request: true,
              actor_region: region,
              why: expect.stringMatching(why),
            },
          },
        ]);
      }
    },
  );
});

describe('every act of wallets', () => {
  const ofWallets = [...done].filter(([name]) => (acts[name].by as readonly Doer[]).includes('wallet'));

  test.each(ofWallets)('%s: refused with bad input is on record', async (name, act) => {
    const request = randomUUID();
    const wallet = aWallet(request);
    await expect(
      (act as unknown as (by: Wallet, input: unknown) => Promise<unknown>)(wallet, { nonsense: 1 }),
    ).rejects.toThrow();
    expect(await entriesOf(request)).toMatchObject([
      { act: name, outcome: 'refused', actor_kind: 'wallet', why: 'badInput' },
    ]);
  });
});

const writes = (name: string, outcome: string) =>
  sources.filter(({ text }) => new RegExp(`'${name.replace('.', '[.]')}'`).test(text) && text.includes(`'${outcome}'`));

describe('no name without a road', () => {
  test('every act is done by act(), or by one of few that stand here', () => {
    const forgotten = names.filter((name) => !done.has(name) && !(name in withoutAct) && !reports.includes(name));
    expect(forgotten).toEqual([]);
    expect(Object.keys(withoutAct).filter((name) => done.has(name as ActName))).toEqual([]);
  });

  test.each(Object.entries(withoutAct))('%s is written where it is said to be', (name, where) => {
    expect(writes(name, 'done').some(({ file }) => where.test(file))).toBe(true);
  });

  const byMachines = allActs.filter((name) => !(name in acts));
  test.each(byMachines)('%s, done by a machine or a visitor, is written somewhere', (name) => {
    const written = sources.filter(({ text }) => text.includes(`'${name}'`));
    expect(written.map(({ file }) => file)).not.toEqual([]);
  });

  test('and nothing is written under a name that stands nowhere', () => {
    const used = sources.flatMap(({ file, text }) =>
      [
        ...text.matchAll(/(?:record|recordRefused|onRecord|putOnRecord)\(\s*(?:[\w.()]+,\s*)?'([a-z-]+[.][a-z-]+)'/g),
      ].map(([, name]) => ({ file, name })),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(({ name }) => !(allActs as string[]).includes(name ?? ''))).toEqual([]);
  });
});
