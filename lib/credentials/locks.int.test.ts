import { expect, test } from 'vitest';
import { aCounter, aHolder, type Holder, statusesOn } from '@/test-support/counter';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { chosen, decided, identified, reported } from '@/test-support/lost-phone';
import { insertMadeUp } from '@/test-support/made-up-rows';

// One officer is in the middle of a change that is not committed yet, and another one begins. Nothing is left to chance:
// the first one ends when the second one has either ended or is seen waiting.

/** Until somebody waits in line for a resident. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await asSuperuser(
      `select from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
    );
    if (waiting.length > 0) return;
  }
}

/** What `change` makes of the copies on the phone, in line for its resident, with `second` begun before it commits. */
async function duringChange<T>({ id, deviceId }: Holder, status: string, second: () => Promise<T>): Promise<T> {
  const begun = await transactionAs('owner', {}, async (query: Query) => {
    await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    await query("insert into audit_entries (act, resident_id) values ('registry.import', $1)", [id]);
    await query('update credentials set status = $2 where device_id = $1', [deviceId, status]);
    if (status === 'revoked') await query('update devices set unbound_at = now() where id = $1', [deviceId]);
    const running = second();
    await Promise.race([running.catch(() => {}), somebodyWaits()]);
    return { running };
  });
  return begun.running;
}

test('a report that comes while a block is being lifted blocks again', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter, { credential: 'suspended' });
  await duringChange(holder, 'active', () => reported(counter.clerk, holder.id));
  expect(await statusesOn(holder)).toEqual(['suspended']);
});

test('a report that comes while the phone is being blocked is taken', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  const caseId = await duringChange(holder, 'suspended', () => reported(counter.clerk, holder.id));
  expect(caseId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await statusesOn(holder)).toEqual(['suspended']);
});

test('the red button pressed while the credential is being revoked finds that done, and goes on', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  const caseId = await reported(counter.clerk, holder.id);
  await identified(counter.clerk, caseId);
  await chosen(counter.clerk, caseId, 'none');
  const answer = await duringChange(holder, 'revoked', () => decided(counter.clerk, caseId));
  expect(answer).toMatchObject({ destination: 'none', revoked: false });
});

test.each([
  ['offers', 'one_live_offer', {}],
  ['devices', 'one_live_device', {}],
  ['cases', 'one_open_case', { number: 'KAS-0000000' }],
])('the database itself keeps %s to one: %s', async (table, constraint, more) => {
  const resident = '5f0c3e4a-0000-4000-8000-000000000001';
  const two = transactionAs('replica', {}, async (query) => {
    await insertMadeUp(query, table, { resident_id: resident, region: 'ID.99' });
    await insertMadeUp(query, table, { resident_id: resident, region: 'ID.99', ...more });
  });
  await expect(two).rejects.toMatchObject({ code: '23505', constraint });
});
