import { describe, expect, test } from 'vitest';
import { asSuperuser } from '@/test-support/database';
import { given } from '@/test-support/given';

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
    const may = await asSuperuser("select o from unnest($2::text[]) o where pg_has_role($1, o, 'member')", [
      role,
      others,
    ]);
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

test('whose row it is, and where, is never changed by the app or the worker; an officer moves, see officer-guards', async () => {
  const changeable = await asSuperuser(
    `select c.relname || '.' || a.attname as name, r.role
     from pg_class c join pg_attribute a on a.attrelid = c.oid, unnest(array['loket_app', 'loket_worker']) r(role)
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('sessions', 'act_outcomes')
       and a.attname in ('id', 'resident_id', 'region', 'case_id', 'device_id', 'opened_by', 'opened_at', 'checked_by',
         'officer_id', 'maker_id', 'subject_id', 'made_by', 'invited_by')
       and has_column_privilege(r.role, c.oid, a.attnum, 'update')`,
  );
  expect(changeable).toEqual([{ name: 'officers.region', role: 'loket_app' }]);
});
