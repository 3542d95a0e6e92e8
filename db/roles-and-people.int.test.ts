import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser, type Claims, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// Which role sees a resident at all, asked of the database itself. One resident with a row in every table about people.
const region = 'ID.95.01.01';
const [province, elsewhere] = ['ID.95', 'ID.94.01'];
const [resident, family, officer] = [randomUUID(), randomUUID(), randomUUID()];
const people = [
  ...['residents', 'families', 'devices', 'credentials', 'offers', 'cases', 'identity_checks', 'contact_codes'],
  ...['card_orders', 'messages', 'presentations', 'status_changes'],
];
const late = { region: province, escalated_at: new Date() };
const requests = {
  late: { id: randomUUID(), ...late },
  early: { id: randomUUID(), ...late, escalated_at: null },
  'of another area': { id: randomUUID(), ...late, region: elsewhere },
  'of a neighbouring path': { id: randomUUID(), ...late, region: 'ID.9' },
};

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    await query("insert into audit_entries (act, region, resident_id) values ('registry.import', $1, $2)", [
      region,
      resident,
    ]);
    for (const name of people) {
      const id = { residents: resident, families: family }[name] ?? randomUUID();
      await insertMadeUp(query, name, { id, region, resident_id: resident, family_id: family });
    }
    for (const request of Object.values(requests))
      await insertMadeUp(query, 'approval_requests', { ...request, subject_id: resident, resident_id: resident });
  }),
);

/** The tables about people that show any row at all to the app with these claims. */
const seen = (claims: Claims) =>
  transactionAs('app', { actor: officer, ...claims }, async (query) => {
    const shown: string[] = [];
    for (const name of people) if ((await query(`select from ${name} limit 1`)).length > 0) shown.push(name);
    return shown;
  });

test('the tables about people are all of those that name a resident, and no others', async () => {
  const restricted = await asSuperuser<{ name: string }>(
    `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
     where p.polname = 'works_on_people' and not p.polpermissive and p.polcmd = '*' order by 1`,
  );
  expect(restricted.map(({ name }) => name)).toEqual([...people].sort());
  const naming = await asSuperuser<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'resident_id' order by 1`,
  );
  // A request, an alarm and a waiting entry name a resident by id alone; canaries the app cannot read.
  const byIdAlone = ['approval_requests', 'alarms', 'audit_pending', 'canaries'];
  expect(naming.map(({ name }) => name).filter((name) => !people.includes(name))).toEqual(byIdAlone.sort());
});

test.each(['clerk', 'supervisor'])('a %s of the area sees the people in it', async (role) => {
  for (const area of [region, province, 'ID']) expect(await seen({ role, region: area })).toEqual(people);
  expect(await seen({ role, region: elsewhere })).toEqual([]);
});

describe.each(['regency-admin', 'provincial-overseer', 'national-admin', 'auditor', '', 'Clerk', 'clerk '])(
  'the role %j',
  (role) => {
    test('sees no row of a resident, were its area the whole country', async () => {
      for (const area of [region, province, 'ID']) expect(await seen({ role, region: area })).toEqual([]);
    });

    test('changes none and adds none either', async () => {
      const claims = { actor: officer, role, region: 'ID' };
      const changed = transactionAs('app', claims, (query) =>
        query("update card_orders set status = 'handed-over' returning id"),
      );
      expect(await changed).toEqual([]);
      const adding = transactionAs('app', claims, (query) =>
        insertMadeUp(query, 'devices', { region, resident_id: resident }),
      );
      await expect(adding).rejects.toMatchObject({ code: '42501' });
    });
  },
);

describe('an overseer of the province', () => {
  const overseer = { role: 'provincial-overseer', region: province };

  test('sees the people of a request that came up late', async () => {
    expect(await seen({ ...overseer, approval: requests.late.id })).toEqual(people);
    expect(await seen({ ...overseer, region: 'ID', approval: requests.late.id })).toEqual(people);
  });

  test.each(['early', 'of another area', 'of a neighbouring path'] as const)('not of one %s', async (which) => {
    expect(await seen({ ...overseer, approval: requests[which].id })).toEqual([]);
  });

  test('not of one that does not exist, of none, and not from another province', async () => {
    for (const approval of [randomUUID(), '']) expect(await seen({ ...overseer, approval })).toEqual([]);
    expect(await seen({ ...overseer, region: elsewhere, approval: requests.late.id })).toEqual([]);
    expect(await seen({ role: overseer.role, approval: requests.late.id })).toEqual([]);
  });

  test('and naming it opens nothing to an admin or an auditor', async () => {
    for (const role of ['regency-admin', 'national-admin', 'auditor'])
      expect(await seen({ role, region: 'ID', approval: requests.late.id })).toEqual([]);
  });

  // Asked by itself: the policies that show an overseer one person would hide it if this one let everybody pass.
  test('works on people with such a request alone', async () => {
    const works = (approval: string) =>
      transactionAs('app', { ...overseer, actor: officer, approval }, (query) => query('select app_works() as yes'));
    expect(await works(requests.late.id)).toEqual([{ yes: true }]);
    for (const approval of ['', randomUUID(), requests.early.id, requests['of another area'].id])
      expect(await works(approval)).toEqual([{ yes: false }]);
  });
});
