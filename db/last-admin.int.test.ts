import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { Role } from '@/db/schema/officers';
import { anOfficer, aRegency, type Regency } from '@/db/seed/factories';
import { type Account, claimsOf, written } from '@/test-support/claims';
import { asSuperuser, superuserPool, transactionAs } from '@/test-support/database';

// An area keeps an admin who can act, whoever takes whom away, and whenever.
const LAST = 'LK011';
const above = await aRegency(superuserPool());
const joined = (role: Role, regency: Regency, region = regency.region) =>
  anOfficer(superuserPool(), role, { regency, region });
const centre = await joined('national-admin', above, 'ID');

const entry = "insert into audit_entries (act, subject_id) values ('officer.change', $1)";
const change = (by: Account, { id }: Account, set: string) =>
  written(
    transactionAs('app', claimsOf(by), async (query) => {
      const done = await query(`update officers set ${set} where id = $1 returning id`, [id]);
      await query(entry, [id]);
      return done;
    }),
  );
/** As a registrar of the server would: the guard lets the owner pass. */
const asOwner = ({ id }: Account, set: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query(`update officers set ${set} where id = $1`, [id]);
    await query(entry, [id]);
  });

const ways = {
  disabled: 'disabled_at = now()',
  demoted: "role = 'clerk'",
  moved: `region = '${above.region}', office_id = '${above.office.id}'`,
};

describe.each(Object.entries(ways))('the last admin of an area cannot be %s', (_how, set) => {
  test('not even by the centre', async () => {
    const last = await joined('regency-admin', await aRegency(superuserPool()));
    expect(await change(centre, last, set)).toBe(LAST);
  });

  test('while the others are deactivated, have not joined, work elsewhere or do something else', async () => {
    const regency = await aRegency(superuserPool());
    const last = await joined('regency-admin', regency);
    await asOwner(await joined('regency-admin', regency), 'disabled_at = now()');
    await asOwner(await joined('regency-admin', regency), 'joined_at = null');
    await joined('regency-admin', above);
    await joined('supervisor', regency);
    expect(await change(centre, last, set)).toBe(LAST);
    await joined('regency-admin', regency);
    expect(await change(centre, last, set)).toBe(1);
  });
});

test('the last admin of the country stays as well', async () => {
  const other = await joined('national-admin', above, 'ID');
  expect(await change(other, centre, 'disabled_at = now()')).toBe(1);
  expect(await change(centre, other, 'disabled_at = now()')).toBe(LAST);
  await asOwner(centre, 'disabled_at = null');
});

test('one who never joined, or is deactivated already, is nobody’s last admin', async () => {
  const regency = await aRegency(superuserPool());
  const invited = await joined('regency-admin', regency);
  await asOwner(invited, 'joined_at = null');
  expect(await change(centre, invited, 'disabled_at = now()')).toBe(1);
  expect(await change(centre, invited, "role = 'clerk'")).toBe(1);
});

/** A connection of the app of its own, in a transaction of this officer. */
async function opened(by: Account) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('begin');
  for (const [name, value] of Object.entries(claimsOf(by)))
    await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
  return client;
}
const disable = async (client: pg.Client, { id }: Account) => {
  const { rows } = await client.query('update officers set disabled_at = now() where id = $1 returning id', [id]);
  await client.query(entry, [id]);
  return rows;
};
const active = (region: string) =>
  asSuperuser("select from officers where region = $1 and role = 'regency-admin' and disabled_at is null", [region]);

const waits = 'select cardinality(pg_blocking_pids($1)) > 0 as waits';

describe('of two admins who disable each other', () => {
  test('the second one waits for the first, and is refused', async () => {
    const regency = await aRegency(superuserPool());
    const [one, two] = [await joined('regency-admin', regency), await joined('regency-admin', regency)];
    const [hers, his] = [await opened(one), await opened(two)];
    expect(await disable(hers, two)).toHaveLength(1);
    const [waiter] = (await his.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
    const second = written(disable(his, one));
    await expect.poll(() => asSuperuser(waits, [waiter?.pid])).toEqual([{ waits: true }]);
    await hers.query('commit');
    expect(await second).toBe(LAST);
    await Promise.all([hers.end(), his.end()]);
    expect(await active(regency.region)).toHaveLength(1);
  });

  test('exactly one succeeds, in every order', async () => {
    for (let round = 0; round < 8; round++) {
      const regency = await aRegency(superuserPool());
      const [one, two] = [await joined('regency-admin', regency), await joined('regency-admin', regency)];
      const race = async (by: Account, whom: Account) => {
        const client = await opened(by);
        const rows = await written(disable(client, whom));
        await client.query(rows === 1 ? 'commit' : 'rollback');
        await client.end();
        return rows;
      };
      expect((await Promise.all([race(one, two), race(two, one)])).sort()).toEqual([1, LAST]);
      expect(await active(regency.region)).toHaveLength(1);
    }
  });
});
