import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';

// The ledger itself, its months, and what waits to be sealed.
const DENIED = '42501';
const ADDED_ONLY = 'LK002';
const month = `audit.entries_${new Date().toISOString().slice(0, 7).replace('-', '_')}`;
const record = (query: Query, about: string) =>
  query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [about]);
const denied = async (statement: string) => {
  for (const role of ['app', 'worker'] as const)
    await expect(
      transactionAs(role, {}, (query) => query(statement)),
      role,
    ).rejects.toMatchObject({ code: DENIED });
};
const refused = async (statement: string) => {
  for (const role of ['owner', 'superuser', 'replica'] as const)
    await expect(
      transactionAs(role, {}, (query) => query(statement)),
      role,
    ).rejects.toMatchObject({ code: ADDED_ONLY });
};

describe('a month of the ledger', () => {
  test.each([
    `insert into ${month} (act) values ('x')`,
    `select from ${month}`,
    `update ${month} set act = 'x'`,
    `delete from ${month}`,
    `truncate ${month}`,
    `alter table audit_entries detach partition ${month}`,
    `alter table ${month} disable trigger all`,
    `drop table ${month}`,
    "create table stolen partition of audit_entries for values from ('1999-01-01') to ('1999-02-01')",
    'create table audit.mine (id int)',
    'set role loket_owner',
    'set session_replication_role = replica',
  ])('is out of reach of the app and the worker: %s', denied);

  test.each(['update', 'delete from', 'truncate'])('is only added to, by its owner too: %s', async (change) => {
    await transactionAs('superuser', {}, (query) => record(query, randomUUID()));
    await refused(`${change} ${month} ${change === 'update' ? "set act = 'x'" : ''}`);
  });

  test('takes an entry that is written straight into it like any other', async () => {
    const about = randomUUID();
    await transactionAs('owner', {}, (query) =>
      query(
        `insert into ${month} (id, act, subject_id) overriding system value values (900000000 + random() * 1000, 'x', $1)`,
        [about],
      ),
    );
    expect(await asSuperuser('select from audit_pending where subject_id = $1', [about])).toHaveLength(1);
  });
});

describe('every month', () => {
  type Facts = { name: string; rls: boolean; triggers: string[]; grants: number; policies: string[]; bounds: string };
  const facts = `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as rls, pg_get_expr(c.relpartbound, c.oid) as bounds,
      array(select t.tgname || ' ' || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal order by 1) as triggers,
      (select count(*)::int from aclexplode(c.relacl) where grantee <> c.relowner) as grants,
      array(select p.polname || ' of ' || r::regrole::text from pg_policy p, unnest(p.polroles) r where p.polrelid = c.oid) as policies
    from pg_class c where c.relispartition and c.oid in (select inhrelid from pg_inherits where inhparent = 'audit_entries'::regclass)`;
  const always = ['allow_erasure A', 'file_entry A', 'raise_alarms A', 'refuse_change A', 'refuse_truncate A'];

  test('has its guards, also one that is made now; a year of them is there', async () => {
    await transactionAs('worker', {}, (query) => query("select make_audit_month('2031-05-17')"));
    const months = await asSuperuser<Facts>(facts);
    expect(months.length).toBeGreaterThanOrEqual(14);
    expect(months.map(({ name }) => name)).toContain('entries_2031_05');
    for (const { name, rls, triggers, grants, policies } of months)
      expect({ name, rls, triggers, grants, policies }).toEqual({
        ...{ name, rls: true, triggers: always, grants: 0, policies: ['owner_all of loket_owner'] },
      });
  });
});

describe('nobody who writes an entry says', () => {
  test.each([
    ['xid', 'pg_current_xact_id()'],
    ['at', 'now()'],
    ['salt', 'gen_random_uuid()'],
    ['changes', "'[]'"],
    ['counter', '1'],
    ['actor_region', "'ID'"],
    ['outside_hours', 'false'],
    ['actor_id', 'gen_random_uuid()'],
    ['maker_id', 'gen_random_uuid()'],
    ['session_ref', "'x'"],
  ])('its %s', async (column, value) => {
    await denied(`insert into audit_entries (act, ${column}) values ('x', ${value})`);
  });

  test('what it changed, or in which transaction: the owner neither', async () => {
    const about = randomUUID();
    const said = `insert into audit_entries (act, subject_id, xid, changes) values ('x', $1, '7', '["made up"]')`;
    const [own] = await transactionAs('owner', {}, async (query) => {
      await query(said, [about]);
      return query<{ xid: string }>('select pg_current_xact_id()::text as xid');
    });
    const written = await asSuperuser('select xid::text, changes from audit_entries where subject_id = $1', [about]);
    expect(written).toEqual([{ xid: own?.xid, changes: null }]);
  });
});

describe('what waits to be sealed', () => {
  const made = `insert into audit_pending (entry_id, at, xid, act, outcome, subject_id) values (-1, now(), pg_current_xact_id(), 'x', 'done', gen_random_uuid())`;

  test('is not made up', async () => {
    await denied(made);
    await refused(made);
  });

  test.each([
    'delete from audit_pending',
    'select from audit_pending',
    "update audit_pending set act = 'x'",
    'truncate audit_pending',
  ])('is nothing to the app: %s', async (statement) => {
    await expect(transactionAs('app', {}, (query) => query(statement))).rejects.toMatchObject({ code: DENIED });
  });
});

test.each([
  'capture_change',
  'require_filed',
  'refuse_by_hand',
  'is_bulk_load',
  'watch_changes',
  'file_entry',
  'sealed_text',
])('the app and the worker do not call %s()', async (name) => {
  const may = await asSuperuser(
    `select r from pg_proc p, unnest(array['loket_app', 'loket_worker']) r
       where p.pronamespace = 'public'::regnamespace and p.proname = $1 and has_function_privilege(r, p.oid, 'execute')`,
    [name],
  );
  expect(may).toEqual([]);
});
