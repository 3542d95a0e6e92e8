import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findResident } from '@/lib/residents/find';
import { findResidentByName } from '@/lib/residents/find-by-name';
import { aCounter, aPerson } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { alarmsOf, lookedUp, miss, policy } from '@/test-support/look-ups';

const byName = { name: 'tidak ada', birthDate: '04-05-1979' };

describe('what a look-up is for', () => {
  test('stands in the ledger with the queue number, and so does that there was none', async () => {
    const { clerk } = await aCounter();
    await findResident(clerk, { ...miss, purpose: 'complaint', queueNumber: 'B 12' });
    await findResident(clerk, miss);
    await findResidentByName(clerk, { ...byName, purpose: 'written-request', queueNumber: 'A-7' });
    expect(await entriesOf(clerk)).toMatchObject([
      { reason: 'complaint', detail: { queue: 'B 12' } },
      { reason: 'present', detail: { queue: 'none' } },
      { reason: 'written-request', detail: { queue: 'A-7', search: expect.any(String) } },
      { reason: 'written-request', detail: { queue: 'A-7', found: 0 } },
    ]);
  });

  test.each([
    [{ purpose: 'curiosity' }, { purpose: 'choose' }],
    [{ queueNumber: '3273011708850001' }, { queueNumber: 'queueNumber' }],
  ])('%j is told what is wrong with it', async (given, fields) => {
    const { clerk } = await aCounter();
    await expect(findResident(clerk, { ...miss, ...given })).rejects.toMatchObject({ key: 'badInput', fields });
  });
});

describe('an hour', () => {
  test('has sixty look-ups, misses and searches by name included; the next is refused, on record, and raises one alarm', async () => {
    const { clerk, region } = await aCounter();
    await lookedUp(clerk, 38);
    await lookedUp(clerk, 20, 'now()', 'resident.find-by-name');
    await findResident(clerk, miss);
    await findResidentByName(clerk, byName);
    for (const again of [1, 2, 3])
      await expect(findResident(clerk, miss), String(again)).rejects.toMatchObject({
        ...{ key: 'lookup.hourly', values: { limit: 60, hour: expect.stringMatching(/^\d\d$/), zone: 'WIB' } },
      });
    await expect(findResidentByName(clerk, byName)).rejects.toMatchObject({ key: 'lookup.hourly' });
    expect((await recordOf(clerk)).slice(3)).toEqual([
      ...Array(3).fill('resident.find refused: lookup.hourly'),
      'resident.ask-by-name done',
      'resident.find-by-name refused: lookup.hourly',
    ]);
    expect(await alarmsOf(clerk)).toEqual([{ kind: 'budget', region, resident_id: null }]);
  });

  test('used up again an hour later is another alarm', async () => {
    const { clerk } = await aCounter();
    await lookedUp(clerk, 60);
    await expect(findResident(clerk, miss)).rejects.toMatchObject({ key: 'lookup.hourly' });
    await asSuperuser("update alarms set at = at - interval '61 minutes' where officer_id = $1", [clerk.id]);
    await expect(findResident(clerk, miss)).rejects.toMatchObject({ key: 'lookup.hourly' });
    expect(await alarmsOf(clerk)).toHaveLength(2);
  });

  test('is any sixty minutes: what is older no longer counts, and it opens when the oldest falls out', async () => {
    const { clerk } = await aCounter();
    await lookedUp(clerk, 59, "now() - interval '61 minutes'");
    await lookedUp(clerk, 1, "now() - interval '59 minutes'");
    await lookedUp(clerk, 58, "now() - interval '10 minutes'");
    await findResident(clerk, miss);
    const closed = await findResident(clerk, miss).catch((error: unknown) => error);
    const opens = new Date(Date.now() + 60_000 + 59_999);
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Jakarta' } as const;
    const [hour, minute] = new Intl.DateTimeFormat('en-GB', clock).format(opens).split(':');
    expect(closed).toMatchObject({ key: 'lookup.hourly', values: { hour, minute } });
  });

  test('what was refused does not count, nor what another officer did', async () => {
    const { clerk, supervisor } = await aCounter();
    await lookedUp(supervisor, 60);
    await lookedUp(clerk, 59);
    await expect(findResident(clerk, { nik: '1' })).rejects.toMatchObject({ key: 'badInput' });
    expect(await findResident(clerk, miss)).toBeNull();
  });

  test('a search by name is one look-up, however many it shows', async () => {
    const counter = await aCounter();
    for (const name of ['DEWI SATU', 'DEWI DUA', 'DEWI TIGA'])
      await aPerson(counter, { name, birthDate: '1979-05-04' });
    await lookedUp(counter.clerk, 58);
    expect(await findResidentByName(counter.clerk, { name: 'dewi', birthDate: '04-05-1979' })).toHaveLength(3);
    expect(await findResident(counter.clerk, miss)).toBeNull();
    await expect(findResident(counter.clerk, miss)).rejects.toMatchObject({ key: 'lookup.hourly' });
  });

  test('thirty at once at the fifty-ninth: exactly one more, and one alarm', async () => {
    const { clerk } = await aCounter();
    await lookedUp(clerk, 59);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        findResident(clerk, miss, randomUUID()).catch((error: { key: string }) => error.key),
      ),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'lookup.hourly')).toHaveLength(29);
    expect(await alarmsOf(clerk)).toHaveLength(1);
  });

  test('look-ups of one officer take turns: the second waits until the first is committed, and counts it', async () => {
    const { clerk } = await aCounter();
    await lookedUp(clerk, 59);
    const claims = { actor_kind: 'officer', actor: clerk.id, role: 'clerk', region: clerk.region };
    let second: Promise<unknown> = Promise.resolve();
    await transactionAs('app', claims, async (query) => {
      expect(await query('select * from lookups_used_up(60, 250, $1)', ['Asia/Jakarta'])).toEqual([
        { hour_until: null, day_until: null },
      ]);
      second = findResident(clerk, miss).catch((error: { key: string }) => error.key);
      const waiting =
        "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";
      await expect.poll(async () => (await asSuperuser(waiting)).length).toBe(1);
      await query("insert into audit_entries (act) values ('resident.find')");
    });
    expect(await second).toBe('lookup.hourly');
  });

  test('holds as many as the nearest area above has said', async () => {
    const { clerk, region } = await aCounter();
    await policy(region, 'lookups-per-hour', 2, clerk);
    await findResident(clerk, miss);
    await findResident(clerk, miss);
    await expect(findResident(clerk, miss)).rejects.toMatchObject({ key: 'lookup.hourly', values: { limit: 2 } });
  });
});
