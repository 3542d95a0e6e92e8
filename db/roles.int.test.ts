import { describe, expect, test } from 'vitest';
import { asSuperuser } from '@/test-support/database';

/** What each role may do with our tables, column rights aside. */
const given = {
  loket_app: [
    'act_outcomes: delete insert select update',
    'alarms: select',
    'api_keys: insert select',
    'approval_requests: insert select',
    'areas: select',
    'audit_draws: select',
    'audit_entries: select',
    'audit_exports: insert select',
    'audit_reviews: insert select',
    'audit_samples: select',
    'audit_signals: select',
    'audit_views: delete insert select',
    'card_orders: insert select',
    'cases: insert select',
    'contact_codes: insert select',
    'credentials: insert select',
    'devices: insert select',
    'export_chunks: select',
    'factor_proofs: insert select',
    'findings: insert select',
    'identity_checks: insert select',
    'invitations: insert select',
    'listed_residents: select',
    'log_checkpoints: select',
    'log_checks: select',
    'log_cosignatures: select',
    'log_leaves: select',
    'log_tiles: select',
    'messages: insert select',
    'offers: insert select',
    'officer_imports: insert select',
    'officer_mails: insert select',
    'officer_secrets: insert select',
    'offices: insert select',
    'open_families: select',
    'open_residents: select',
    'passkeys: delete insert select',
    'policies: insert select',
    'presentations: insert select',
    'rate_limits: delete insert select update',
    'recovery_codes: delete insert select',
    'rollout_attention: select',
    'rollout_bases: select',
    'rollout_history: select',
    'rollout_officers: select',
    'rollout_progress: select',
    'rollout_readings: select',
    'rollout_stages: insert select',
    'rollout_targets: insert select',
    'sessions: delete insert select update',
    'sign_in_failures: delete insert select update',
    'sso_identities: insert select',
    'status_changes: select',
    'status_lists: select',
    'status_publications: insert select',
    'used_once: insert select',
    'webhook_cursors: insert select',
    'webhook_deliveries: select',
    'webhooks: insert select',
  ],
  loket_worker: [
    'act_outcomes: delete select',
    'approval_requests: select',
    'areas: select',
    'audit_draws: insert select',
    'audit_entries: select',
    'audit_exports: select',
    'audit_pending: delete select',
    'audit_samples: insert select',
    'export_chunks: delete insert select',
    'factor_proofs: delete select',
    'invitations: insert select',
    'log_checkpoints: insert select',
    'log_checks: insert select',
    'log_cosignatures: insert select',
    'log_leaves: insert select',
    'log_tiles: insert select',
    'messages: select',
    'officer_imports: select',
    'officer_mails: insert select',
    'offices: select',
    'policies: select',
    'rate_limits: delete select',
    'rollout_attention: select',
    'rollout_bases: select',
    'rollout_digests: insert select',
    'rollout_history: select',
    'rollout_officers: select',
    'rollout_progress: select',
    'rollout_readings: select',
    'rollout_stages: select',
    'rollout_targets: select',
    'sessions: delete select',
    'siem_cursors: insert select',
    'sign_in_failures: delete select',
    'status_changes: select',
    'status_lists: select',
    'status_publications: insert select',
    'used_once: delete select',
    'webhook_cursors: select',
    'webhook_deliveries: delete insert select',
    'webhooks: select',
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
