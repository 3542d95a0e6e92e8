import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { type Account, claimsOf, written } from '@/test-support/claims';
import { type Claims, superuserPool, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// Two steps, or an update that reads nothing, where one plain step is refused.
const regency = await aRegency(superuserPool());
const { region } = regency;
const [about, centre] = [randomUUID(), await anOfficer(superuserPool(), 'national-admin', { regency, region: 'ID' })];
const change = (by: Account, { id }: Account, set: string) =>
  written(
    transactionAs('app', claimsOf(by), async (query) => {
      const done = await query(`update officers set ${set} where id = $1 returning id`, [id]);
      await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [id]);
      return done;
    }),
  );

describe('the last admin of an area', () => {
  test('does not stop being one by joining taken away, by anybody', async () => {
    const last = await anOfficer(superuserPool(), 'regency-admin', { regency });
    for (const by of [centre, last]) expect(await change(by, last, 'joined_at = null')).toBe('LK010');
    expect(await change(centre, last, 'disabled_at = now()')).toBe('LK011');
  });
});

test('no admin changes or takes away the NIK an officer has noted', async () => {
  const clerk = await anOfficer(superuserPool(), 'clerk', { regency });
  expect(await change(centre, clerk, "nik_index = '\\x01'")).toBe(1);
  for (const set of ["nik_index = '\\x02'", 'nik_index = null']) expect(await change(centre, clerk, set)).toBe('LK010');
});

// `returning 1` reads no column, so policies on select do not count.
const look = (claims: Claims) =>
  written(
    transactionAs('app', { actor: randomUUID(), region, ...claims }, async (query) => {
      const done = await query('update alarms set seen_at = now() returning 1');
      await query("insert into audit_entries (act, subject_id) select 'alarm.acknowledge', id from alarms");
      return done;
    }),
  );
test.each([
  ['whom it is about', { role: 'supervisor', actor: about }],
  ['a clerk', { role: 'clerk' }],
  ['somebody without a role', { role: '' }],
])('an alarm is not ended unseen by %s', async (_who, claims) => {
  await transactionAs('replica', {}, (query) => insertMadeUp(query, 'alarms', { region, officer_id: about }));
  expect(await look(claims)).toBe(0);
  expect(await look({ role: 'supervisor' })).toBeGreaterThan(0);
});
