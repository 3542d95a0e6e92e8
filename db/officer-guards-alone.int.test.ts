import { expect, test } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { claimsOf, written } from '@/test-support/claims';
import { type Claims, type DatabaseRole, type Query, superuserPool, transactionAs } from '@/test-support/database';

// The trigger on officers stands behind the policies, which hide it. Here it is asked alone.
const regency = await aRegency(superuserPool());
const beside = await aRegency(superuserPool());
const admin = await anOfficer(superuserPool(), 'regency-admin', { regency });
const clerk = await anOfficer(superuserPool(), 'clerk', { regency });
const outside = await anOfficer(superuserPool(), 'clerk', { regency: beside });
const rename = (query: Query, id: string) =>
  query("update officers set name = 'Nama Lain' where id = $1 returning id", [id]);

class TakenBack extends Error {}
/** What comes of work that begins as this role and goes on as the app. Nothing of it stays. */
async function becomingApp(
  from: DatabaseRole,
  claims: Claims,
  before: string,
  work: (query: Query) => Promise<object[]>,
) {
  let came: Promise<number | string> | undefined;
  const tried = transactionAs(from, claims, async (query) => {
    await query(before);
    await query('set local session authorization loket_app');
    came = written(work(query));
    await came;
    throw new TakenBack();
  });
  await expect(tried).rejects.toThrow(TakenBack);
  return came;
}

test('the trigger keeps admins to their area, were every policy gone', async () => {
  const gone = 'alter table officers no force row level security; alter table officers disable row level security';
  const changing = (id: string) => becomingApp('superuser', claimsOf(admin), gone, (query) => rename(query, id));
  expect(await changing(outside.id)).toBe('LK010');
  expect(await changing(clerk.id)).toBe(1);
});

test('the trigger does not sleep in replica mode', async () => {
  const changing = (claims: Claims) => becomingApp('replica', claims, 'select 1', (query) => rename(query, clerk.id));
  expect(await changing(claimsOf(clerk))).toBe('LK010');
  expect(await changing(claimsOf(admin))).toBe(1);
});
