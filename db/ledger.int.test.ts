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
    ...{ actor_kind: 'officer', actor_id: claims.actor, role: 'clerk', office_id: claims.office, session_ref: 'a-session' },
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
    const forging = transactionAs(role, {}, (query) => query(`insert into audit_entries (act, ${column}) values ('x', ${value})`));
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
    const overwrite = "insert into audit_entries (act) values ('x') on conflict (id) do update set act = 'y'";
    await expect(transactionAs('app', {}, (query) => query(overwrite))).rejects.toMatchObject({ code: DENIED });
    await expect(transactionAs('superuser', {}, (query) => query(overwrite))).rejects.toMatchObject({ code: ADDED_ONLY });
  });
});

test.each(await asSuperuser<{ name: string }>(guardedTables))('nobody empties $name in one go', async ({ name }) => {
  for (const role of ['owner', 'superuser', 'replica'] as const) {
    const emptying = transactionAs(role, {}, (query) => query(`truncate ${name} cascade`));
    await expect(emptying).rejects.toMatchObject({ code: ADDED_ONLY });
  }
  await expect(transactionAs('app', {}, (query) => query(`truncate ${name} cascade`))).rejects.toMatchObject({ code: DENIED });
});

const given = {
  loket_app: [
    'act_outcomes: delete insert select update',
    'areas: select',
    'audit_entries: select',
    'card_orders: insert select update',
    'cases: insert select update',
    'contact_codes: insert select update',
    'credentials: insert select update',
    'devices: insert select update',
    'families: select',
    'identity_checks: insert select',
    'messages: insert select',
    'offers: insert select update',
    'officers: select',
    'offices: select',
    'residents: select',
    'sessions: delete insert select update',
    'sign_in_failures: delete insert select update',
  ],
  loket_worker: [
    'act_outcomes: delete select',
    'areas: select',
    'messages: select',
    'offices: select',
    'sign_in_failures: delete select',
  ],
};

describe.each(Object.entries(given))('%s', (role, tables) => {
  test('is bound by row-level security and may make nobody and nothing', async () => {
    const [attributes] = await asSuperuser(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         has_schema_privilege(oid, 'public', 'create') as creates, has_database_privilege(oid, current_database(), 'temp') as temporary
       from pg_roles where rolname = $1`,
      [role],
    );
    expect(Object.values(attributes ?? {})).toEqual([false, false, false, false, false, false, false]);
  });

  test('owns nothing of ours', async () => {
    const owned = await asSuperuser(
      `select relname as name from pg_class where relowner = $1::regrole and relnamespace <> all (array(
         select oid from pg_namespace where nspname in ('graphile_worker', 'pg_toast')))
       union all select proname from pg_proc where proowner = $1::regrole and pronamespace <> to_regnamespace('graphile_worker')
       union all select nspname from pg_namespace where nspowner = $1::regrole and nspname <> 'graphile_worker'`,
      [role],
    );
    expect(owned).toEqual([]);
  });

  test('cannot become anybody else', async () => {
    const others = ['loket_owner', 'loket_app', 'loket_worker', 'postgres'].filter((other) => other !== role);
    const may = await asSuperuser("select o from unnest($2::text[]) o where pg_has_role($1, o, 'member')", [role, others]);
    expect(may).toEqual([]);
  });

  test('may do with our tables what was given to it, and no more', async () => {
    const all = await asSuperuser<{ may: string }>(
      `select c.relname || ': ' || string_agg(lower(p.privilege_type), ' ' order by p.privilege_type) as may
       from pg_class c, aclexplode(c.relacl) p where c.relnamespace = 'public'::regnamespace and p.grantee = $1::regrole
       group by c.relname order by 1`,
      [role],
    );
    expect(all.map(({ may }) => may)).toEqual(tables);
  });
});
