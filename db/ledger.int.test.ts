import { describe, expect, test } from 'vitest';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { guardedTables } from '@/test-support/made-up-rows';

const DENIED = '42501';
const NOT_OURS = '428C9'; // a column whose value only the database makes
const ADDED_ONLY = 'LK002';

test('an entry names who acted, where, and in which transaction, as the database knows it', async () => {
  const claims = {
    actor_kind: 'officer',
    actor: '6f1c3c3e-5d0e-4a57-9d5c-0f6f0f3e9a01',
    role: 'clerk',
    office: '6f1c3c3e-5d0e-4a57-9d5c-0f6f0f3e9a02',
    session: 'a-session',
  };
  const xid = await transactionAs('app', claims, async (query) => {
    await query("insert into audit_entries (act) values ('session.end')");
    const [row] = await query<{ xid: string }>('select pg_current_xact_id()::text as xid');
    return row?.xid;
  });
  const [entry] = await asSuperuser('select * from audit_entries where xid::text = $1', [xid]);
  expect(entry).toMatchObject({
    ...{
      actor_kind: 'officer',
      actor_id: claims.actor,
      role: 'clerk',
      office_id: claims.office,
      session_ref: 'a-session',
    },
  });
});

test.each([
  ['its transaction', 'xid', "'1'"],
  ['its time', 'at', "'2020-01-01'"],
  ['its number', 'id', '1'],
  ['its officer', 'actor_id', 'gen_random_uuid()'],
  ['its kind of actor', 'actor_kind', "'machine'"],
  ['its role', 'role', "'auditor'"],
  ['its office', 'office_id', 'gen_random_uuid()'],
  ['its session', 'session_ref', "'x'"],
  ['its request', 'request_id', "'x'"],
])('nobody who writes an entry may say %s', async (_what, column, value) => {
  for (const role of ['app', 'worker'] as const) {
    const forging = transactionAs(role, {}, (query) =>
      query(`insert into audit_entries (act, ${column}) values ('x', ${value})`),
    );
    await expect(forging).rejects.toMatchObject({ code: expect.stringMatching(`${DENIED}|${NOT_OURS}`) });
  }
});

describe('what stands in the ledger stays', () => {
  const statements = ['update audit_entries set act = act', 'delete from audit_entries', 'truncate audit_entries'];

  test.each(statements)('the app and the worker may not: %s', async (statement) => {
    for (const role of ['app', 'worker'] as const)
      await expect(transactionAs(role, {}, (query) => query(statement))).rejects.toMatchObject({ code: DENIED });
  });

  test.each(statements)('owner and superuser are refused, also in replica mode: %s', async (statement) => {
    for (const role of ['owner', 'superuser', 'replica'] as const)
      await expect(transactionAs(role, {}, (query) => query(statement))).rejects.toMatchObject({ code: ADDED_ONLY });
  });

  test('an insert that would overwrite is refused', async () => {
    const overwrite = "insert into audit_entries (act) values ('x') on conflict (id, at) do update set act = 'y'";
    await expect(transactionAs('app', {}, (query) => query(overwrite))).rejects.toMatchObject({ code: DENIED });
    const sealed = `delete from audit_pending; insert into audit_entries (id, at, act) overriding system value
      (select id, at, 'x' from audit_entries limit 1) on conflict (id, at) do update set act = 'y'`;
    await expect(transactionAs('superuser', {}, (query) => query(sealed))).rejects.toMatchObject({ code: ADDED_ONLY });
  });
});

test.each(await asSuperuser<{ name: string }>(guardedTables))('nobody empties $name in one go', async ({ name }) => {
  for (const role of ['owner', 'superuser', 'replica'] as const) {
    const emptying = transactionAs(role, {}, (query) => query(`truncate ${name} cascade`));
    await expect(emptying).rejects.toMatchObject({ code: ADDED_ONLY });
  }
  await expect(transactionAs('app', {}, (query) => query(`truncate ${name} cascade`))).rejects.toMatchObject({
    code: DENIED,
  });
});
