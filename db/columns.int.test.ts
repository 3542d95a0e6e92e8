import { expect, test } from 'vitest';
import { asSuperuser } from '@/test-support/database';

/** Columns of officers, their factors and what they ask for, which each role may write; `+` on insert, `~` on update. */
const columns = {
  loket_app: [
    'alarms~ seen_at seen_by',
    'approval_requests~ decided_at decided_by evidence_seen_at note reason status taken_by taken_until',
    'factor_proofs~ failures method proven_at used_at',
    'invitations~ cancelled_at used_at',
    'officer_imports~ finished_at status',
    'officer_secrets~ last_step pin_hash totp_confirmed_at totp_sealed',
    'officers+ email_index email_sealed id name nik_index office_id region role username',
    'officers~ disabled_at disabled_reason email_index email_sealed joined_at name nik_index office_id password_hash region role statement_signed_at version',
    'offices~ address closed_at counters name',
    'passkeys~ counter last_used_at name',
    'policies~ set_at set_by value',
    'recovery_codes~ used_at',
  ],
  loket_worker: [
    'approval_requests~ escalated_at',
    'officer_imports~ done failed finished_at result_sealed status',
    'officer_mails~ attempts sent_at status',
    'officers+ email_index email_sealed id name nik_index office_id region role username',
  ],
};

test.each(Object.entries(columns))('%s may write only these columns about officers', async (role, written) => {
  const all = await asSuperuser<{ may: string }>(
    `select c.relname || case p.privilege_type when 'INSERT' then '+ ' else '~ ' end
       || string_agg(a.attname, ' ' order by a.attname::text collate "C") as may
     from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) p
     where c.relnamespace = 'public'::regnamespace and p.grantee = $1::regrole and p.privilege_type in ('INSERT', 'UPDATE')
       and (c.relname ~ '^offic|^approval' or c.relname in
         ('alarms', 'factor_proofs', 'invitations', 'passkeys', 'policies', 'recovery_codes', 'sso_identities'))
     group by c.relname, p.privilege_type order by (c.relname || p.privilege_type) collate "C"`,
    [role],
  );
  expect(all.map(({ may }) => may).sort()).toEqual(written);
});

test('no role reads a password hash, or the index of an officer’s NIK', async () => {
  const readable = await asSuperuser(
    `select role, name from unnest(array['loket_app', 'loket_worker']) role, unnest(array['password_hash', 'nik_index']) name
     where has_column_privilege(role, 'officers', name, 'select')`,
  );
  expect(readable).toEqual([]);
});
