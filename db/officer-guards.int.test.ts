import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Role } from '@/db/schema/officers';
import { anOffice, anOfficer, aRegency } from '@/db/seed/factories';
import { type Account, claimsOf, written } from '@/test-support/claims';
import { asSuperuser, type Query, superuserPool, transactionAs } from '@/test-support/database';

// Who may change an officer, asked of the database itself: guard_officers and the policies on officers.
const [GUARDED, DENIED] = ['LK010', '42501'];
const regency = await aRegency(superuserPool());
const beside = await aRegency(superuserPool());
const joined = (role: Role, at = regency, region = at.region) =>
  anOfficer(superuserPool(), role, { regency: at, region });

const admin = await joined('regency-admin');
await joined('regency-admin'); // so that nobody is the last
const clerk = await joined('clerk');
const centre = await joined('national-admin', regency, 'ID');
await joined('national-admin', regency, 'ID');
const otherOffice = await anOffice(superuserPool(), regency.region);

const record = (query: Query, about: string) =>
  query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [about]);

/** What comes of this officer setting columns of that one: rows changed, or a code. */
const change = (by: Account, { id }: Account, set: string, values: unknown[] = []) =>
  written(
    transactionAs('app', claimsOf(by), async (query) => {
      const done = await query(`update officers set ${set} where id = $1 returning id`, [id, ...values]);
      await record(query, id);
      return done;
    }),
  );

const add = (by: Account, role: Role, at = regency) =>
  written(
    transactionAs('app', claimsOf(by), async (query) => {
      const id = randomUUID();
      await query(
        'insert into officers (id, username, name, role, region, office_id) values ($1, $2, $2, $3, $4, $5)',
        [id, `t${id}`, role, at.region, at.office.id],
      );
      await record(query, id);
      return [id];
    }),
  );

const whole = (id: string) => asSuperuser('select * from officers where id = $1', [id]);

describe('nobody changes their own', () => {
  const own: Record<string, string> = {
    role: "role = 'auditor'",
    region: `region = '${beside.region}'`,
    office: `office_id = '${otherOffice.id}'`,
    standing: 'disabled_at = now()',
    name: "name = 'Nama Lain'",
    'e-mail': 'email_index = sha256(id::text::bytea)',
    'sealed e-mail': "email_sealed = '\\x00'",
  };
  test.each(Object.entries(own))('%s', async (_what, set) => {
    for (const account of [clerk, admin, centre]) {
      const before = await whole(account.id);
      expect(await change(account, account, set)).toBe(GUARDED);
      expect(await whole(account.id)).toEqual(before);
    }
  });

  test('but password, joining and statement are one’s own to set', async () => {
    const own = "password_hash = 'new', joined_at = now(), statement_signed_at = now()";
    for (const account of [clerk, admin, centre]) expect(await change(account, account, own)).toBe(1);
  });

  test('and the own NIK, once: never to another one, or to none', async () => {
    const officer = await joined('clerk');
    expect(await change(officer, officer, "nik_index = '\\x01'")).toBe(1);
    expect(await change(officer, officer, "nik_index = '\\x02'")).toBe(GUARDED);
    expect(await change(officer, officer, 'nik_index = null')).toBe(GUARDED);
  });
});

test.each(['clerk', 'supervisor', 'provincial-overseer', 'auditor'] as const)(
  'whoever is %s changes and adds no officer',
  async (role) => {
    const account = await joined(role);
    for (const set of ["name = 'Nama Lain'", 'disabled_at = now()', 'password_hash = null', 'version = version + 1'])
      expect(await change(account, clerk, set)).toBe(GUARDED);
    expect(await add(account, 'clerk')).toBe(GUARDED);
  },
);

test('a transaction without a role changes no officer, whatever its area', async () => {
  const nobody = transactionAs('app', { region: 'ID' }, (query) =>
    query('update officers set version = 2 where id = $1', [clerk.id]),
  );
  expect(await written(nobody)).toBe(GUARDED);
});

describe('an admin of a regency', () => {
  test('changes and adds officers of the area', async () => {
    expect(await change(admin, clerk, "name = 'Nama Baru', office_id = $2", [otherOffice.id])).toBe(1);
    expect(await change(admin, clerk, "disabled_at = now(), disabled_reason = 'moved'")).toBe(1);
    expect(await change(admin, clerk, 'disabled_at = null, disabled_reason = null')).toBe(1);
    expect(await change(admin, await joined('clerk'), "role = 'supervisor'")).toBe(1);
    for (const role of ['clerk', 'supervisor', 'regency-admin', 'auditor'] as const)
      expect(await add(admin, role)).toBe(1);
  });

  test.each(['provincial-overseer', 'national-admin'] as const)('neither grants nor touches %s', async (role) => {
    const above = await joined(role);
    expect(await change(admin, clerk, 'role = $2', [role])).toBe(GUARDED);
    expect(await add(admin, role)).toBe(GUARDED);
    for (const set of ["role = 'clerk'", 'disabled_at = now()', "name = 'Nama Lain'", 'password_hash = null'])
      expect(await change(admin, above, set)).toBe(GUARDED);
    expect(await change(centre, above, "name = 'Nama Baru'")).toBe(1);
    expect(await change(centre, clerk, 'role = $2', [role])).toBe(1);
    expect(await change(centre, clerk, "role = 'clerk'")).toBe(1);
  });

  test('reaches nobody outside the area, and moves nobody there', async () => {
    const outside = await joined('clerk', beside);
    expect(await change(admin, outside, "name = 'Nama Lain'")).toBe(0);
    expect(await change(admin, centre, "name = 'Nama Lain'")).toBe(0);
    expect(await change(admin, clerk, 'region = $2', [beside.region])).toBe(DENIED);
    expect(await change(admin, clerk, "region = 'ID'")).toBe(DENIED);
    expect(await add(admin, 'clerk', beside)).toBe(DENIED);
    expect(await change(centre, outside, 'region = $2, office_id = $3', [regency.region, regency.office.id])).toBe(1);
  });
});

test('nobody moves out of the area by an update that reads no row either', async () => {
  const own = await aRegency(superuserPool());
  const officer = await joined('clerk', own);
  const claims = { actor: randomUUID(), role: 'regency-admin', region: own.region };
  const moving = transactionAs('app', claims, async (query) => {
    await record(query, officer.id);
    return query('update officers set region = $1', [beside.region]);
  });
  expect(await written(moving)).toBe(DENIED);
  expect(await whole(officer.id)).toMatchObject([{ region: own.region }]);
});

test.each([
  ['sets the password of somebody else', "password_hash = 'mine'"],
  ['joins for somebody else', "joined_at = joined_at + interval '1 second'"],
  ['signs the statement for somebody else', 'statement_signed_at = now()'],
])('no admin %s', async (_what, set) => {
  for (const by of [admin, centre]) expect(await change(by, clerk, set)).toBe(GUARDED);
  expect(await change(admin, clerk, 'password_hash = null')).toBe(1);
});
