import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { type Account, claimsOf, written } from '@/test-support/claims';
import { asSuperuser, type Claims, type Query, superuserPool, transactionAs } from '@/test-support/database';
import { guardedTables, insertMadeUp } from '@/test-support/made-up-rows';

// An auditor of the whole country reads, and writes nothing but entries. One row in every guarded table.
const region = 'ID.93.01';
const officer = randomUUID();
const auditor = { actor: randomUUID(), actor_kind: 'officer', role: 'auditor', region: 'ID', office: randomUUID() };
const tables = (await asSuperuser<{ name: string }>(guardedTables)).map(({ name }) => name);
const mine = { region, officer_id: officer };
const REFUSED = ['42501', 'LK010', 'LK020', 'LK040'];

const record = (query: Query) =>
  query("insert into audit_entries (act, subject_id, region) values ('officer.view', $1, $2)", [officer, region]);

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    for (const name of tables) await insertMadeUp(query, name, name === 'officers' ? { id: officer, region } : mine);
  }),
);

/** The columns of this table that the app may update. */
const changeable = async (table: string) =>
  (
    await asSuperuser<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0
       and has_column_privilege('loket_app', attrelid, attnum, 'update')`,
      [table],
    )
  ).map(({ name }) => name);

const asking = (claims: Claims, work: (query: Query) => Promise<readonly unknown[]>) =>
  written(transactionAs('app', claims, work));
const change = async (claims: Claims, table: string) => {
  const [column] = await changeable(table);
  // The value itself may be unreadable, so a constant stands in; nothing is to be changed anyway.
  return column ? asking(claims, (query) => query(`update ${table} set "${column}" = default returning 1`)) : '42501';
};

describe.each(tables)('an auditor leaves %s alone', (name) => {
  test('adds nothing', async () => {
    const adding = asking(auditor, async (query) => {
      await insertMadeUp(query, name, mine);
      return [name];
    });
    expect(REFUSED).toContain(await adding);
  });

  test('changes nothing', async () => {
    expect([0, ...REFUSED]).toContain(await change(auditor, name));
  });

  test('removes nothing', async () => {
    expect([0, ...REFUSED]).toContain(await asking(auditor, (query) => query(`delete from ${name} returning 1`)));
  });
});

test('what lies in the way is the role: an admin of the country changes these', async () => {
  for (const name of ['offices', 'policies', 'officer_imports', 'invitations']) {
    const changing = transactionAs('app', { ...auditor, role: 'national-admin' }, async (query) => {
      const [column] = await changeable(name);
      const rows = await query(`update ${name} set "${column}" = "${column}" returning 1`);
      await query('rollback');
      return rows;
    });
    expect({ name, rows: await written(changing) }).toEqual({ name, rows: 1 });
  }
});

test('who only looks changes no alarm', async () => {
  await transactionAs('replica', {}, (query) => insertMadeUp(query, 'alarms', mine));
  const seen = (role: string) =>
    asking({ ...auditor, role }, async (query) => {
      const done = await query('update alarms set seen_at = now() returning 1');
      await query("insert into audit_entries (act, subject_id) select 'alarm.acknowledge', id from alarms");
      return done;
    });
  expect(await seen('auditor')).toBe(0);
  expect(await seen('supervisor')).toBe(1);
});

test('an auditor’s own doings go on record, and the ledger of the area is there to be read', async () => {
  await transactionAs('app', auditor, record);
  const read = await transactionAs('app', auditor, (query) =>
    query("select role from audit_entries where actor_id = $1 and act = 'officer.view'", [auditor.actor]),
  );
  expect(read).toEqual([{ role: 'auditor' }]);
});

// The policies behind all of this, looked at by themselves: elsewhere a missing grant or another guard would hide it.
test('every table that shows rows by area shuts auditors out, what belongs to an account of their own aside', async () => {
  const open = await asSuperuser<{ name: string }>(
    `select c.relname as name from pg_class c
     where exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'app_scope') and 3 <> (
       select count(distinct p.polcmd) from pg_policy p
       where p.polrelid = c.oid and not p.polpermissive and p.polname ~ '^auditors_' and p.polcmd in ('a', 'w', 'd')
         and 'loket_app'::regrole = any(p.polroles)
         and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'IS DISTINCT FROM ''auditor''')
     order by 1`,
  );
  const ofAccounts = ['factor_proofs', 'invitations', 'officer_mails', 'officer_secrets', 'officers', 'passkeys'];
  const own = [...ofAccounts, 'recovery_codes', 'sso_identities', 'audit_exports', 'audit_views', 'export_chunks'];
  const forNationalAdmins = ['webhooks', 'webhook_cursors', 'webhook_deliveries']; // by name: see their own policies
  const readOnly = ['readings', 'history', 'bases', 'officers', 'attention', 'progress'].map(
    (name) => `rollout_${name}`,
  );
  const forAdmins = ['rollout_targets', 'rollout_stages', 'api_keys']; // likewise
  expect(open.map(({ name }) => name).sort()).toEqual([...own, ...forNationalAdmins, ...readOnly, ...forAdmins].sort());
});

test('an auditor asks no second person for anything in their own name, a clerk does', async () => {
  const regency = await aRegency(superuserPool());
  const ask = (by: Account) =>
    asking(claimsOf(by), async (query) => {
      const request = { id: randomUUID(), subject_id: by.id, maker_id: by.id, office_id: by.office.id };
      await insertMadeUp(query, 'approval_requests', { ...request, region: regency.region });
      await query("insert into audit_entries (act, subject_id) values ('case.decide', $1)", [by.id]);
      return [request];
    });
  expect(await ask(await anOfficer(superuserPool(), 'auditor', { regency }))).toBe('42501');
  expect(await ask(await anOfficer(superuserPool(), 'clerk', { regency }))).toBe(1);
});
