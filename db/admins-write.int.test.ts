import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Role } from '@/db/schema/officers';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { type Account, claimsOf, written } from '@/test-support/claims';
import { type Claims, type Query, superuserPool, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// Offices, policies, lists to import, invitations and mails: who of an area writes them, asked of the database itself.
const DENIED = '42501';
const regency = await aRegency(superuserPool());
const beside = await aRegency(superuserPool());
const { region, office } = regency;
const joined = (role: Role, at = regency) => anOfficer(superuserPool(), role, { regency: at });
const clerk = await joined('clerk');
const admin = await joined('regency-admin');
const others = ['clerk', 'supervisor', 'provincial-overseer', 'auditor'] as const;

/** What comes of it when these claims write, with an entry about whatever it is about. */
const writing = (claims: Claims, about: string, work: (query: Query) => Promise<readonly unknown[]>) =>
  written(
    transactionAs('app', claims, async (query) => {
      const done = await work(query);
      await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [about]);
      return done;
    }),
  );

/** Adds a row of this table, about somebody or something. */
const add = (claims: Claims, table: string, known: Record<string, unknown>) => {
  const id = randomUUID();
  return writing(claims, String(known.officer_id ?? id), async (query) => {
    await insertMadeUp(query, table, { id, ...known });
    return [id];
  });
};
const invite = (claims: Claims, { id }: Account) =>
  add(claims, 'invitations', { officer_id: id, kind: 'reset', expires_at: new Date(Date.now() + 60_000) });
const mail = (claims: Claims, { id }: Account) => add(claims, 'officer_mails', { officer_id: id });
const rows: [string, (by: Account, at: typeof regency) => Record<string, unknown>][] = [
  ['offices', (_by, at) => ({ region: at.region, code: randomUUID() })],
  ['policies', ({ id }, at) => ({ region: at.region, set_by: id })],
  ['officer_imports', ({ id }, at) => ({ region: at.region, made_by: id })],
];

describe.each(rows)('%s of an area', (table, row) => {
  test('are added by its admins alone', async () => {
    expect(await add(claimsOf(admin), table, row(admin, regency))).toBe(1);
    expect(await add(claimsOf(admin), table, row(admin, beside))).toBe(DENIED);
    for (const role of others) {
      const by = await joined(role);
      expect(await add(claimsOf(by), table, row(by, regency))).toBe(DENIED);
    }
    expect(await add({ region }, table, row(admin, regency))).toBe(DENIED);
  });
});

test.each([...others, undefined])('the office of whoever is %s is not theirs to change', async (role) => {
  const change = (claims: Claims) =>
    writing(claims, office.id, (query) =>
      query("update offices set address = 'Jl. Lain No. 2' where id = $1 returning 1", [office.id]),
    );
  expect(await change(role ? claimsOf(await joined(role)) : { region })).toBe(0);
  expect(await change(claimsOf(await joined('regency-admin', beside)))).toBe(DENIED);
  expect(await change(claimsOf(admin))).toBe(1);
});

describe('a link that opens an account', () => {
  test('is made by an admin of its area, for somebody else, of a role not above', async () => {
    expect(await invite(claimsOf(admin), clerk)).toBe(1);
    expect(await invite(claimsOf(admin), admin)).toBe(DENIED);
    expect(await invite(claimsOf(admin), await joined('clerk', beside))).toBe(DENIED);
    for (const role of ['provincial-overseer', 'national-admin'] as const)
      expect(await invite(claimsOf(admin), await joined(role))).toBe(DENIED);
    const centre = await anOfficer(superuserPool(), 'national-admin', { regency, region: 'ID' });
    expect(await invite(claimsOf(centre), await joined('provincial-overseer'))).toBe(1);
  });

  test.each(others)('is not made by whoever is %s', async (role) => {
    const by = await joined(role);
    for (const whom of [clerk, by]) expect(await invite(claimsOf(by), whom)).toBe(DENIED);
    expect(await invite({ region }, clerk)).toBe(DENIED);
  });

  test('is used up by the officer it is for or cancelled by an admin, and by no colleague', async () => {
    const officer = await joined('clerk');
    await invite(claimsOf(admin), officer);
    const use = (by: Account, column: string) =>
      writing(claimsOf(by), officer.id, (query) =>
        query(`update invitations set ${column} = now() where officer_id = $1 returning 1`, [officer.id]),
      );
    for (const role of others) expect(await use(await joined(role), 'used_at')).toBe(0);
    expect(await use(officer, 'used_at')).toBe(1);
    expect(await use(admin, 'cancelled_at')).toBe(1);
  });
});

test('a mail to an officer is written by an admin, by that officer’s own doing, or by the machine', async () => {
  const supervisor = await joined('supervisor');
  expect(await mail(claimsOf(admin), clerk)).toBe(1);
  expect(await mail(claimsOf(clerk), clerk)).toBe(1);
  expect(await mail({ actor_kind: 'machine', region }, clerk)).toBe(1);
  expect(await mail(claimsOf(supervisor), clerk)).toBe(DENIED);
  expect(await mail(claimsOf(admin), await joined('clerk', beside))).toBe(DENIED);
});

test('factors are written by their own officer alone', async () => {
  const own: [string, Record<string, unknown>][] = [
    ['passkeys', { officer_id: clerk.id }],
    ['recovery_codes', { officer_id: clerk.id, code_mac: randomBytes(32) }],
    ['sso_identities', { officer_id: clerk.id }],
  ];
  for (const [table, row] of own) {
    expect({ table, by: await add(claimsOf(admin), table, row) }).toEqual({ table, by: DENIED });
    expect({ table, by: await add(claimsOf(clerk), table, row) }).toEqual({ table, by: 1 });
  }
});
