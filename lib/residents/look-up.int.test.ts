import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Officer } from '@/lib/officers/officer';
import { findResident } from '@/lib/residents/find';
import { findResidentByName } from '@/lib/residents/find-by-name';
import { aCounter, aPerson, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';

const miss = { nik: '3273011708859999' };
const byName = { name: 'tidak ada', birthDate: '04-05-1979' };

/** So many look-ups of this officer, that long ago, without making each. */
const lookedUp = (officer: Officer, count: number, at = 'now()', act = 'resident.find') =>
  asSuperuser(
    `insert into audit_entries (act, actor_kind, actor_id, at) select $3, 'officer', $1, ${at} from generate_series(1, $2)`,
    [officer.id, count, act],
  );

const policy = (region: string, name: string, value: number, officer: Officer) =>
  asSuperuser(
    `with e as (insert into audit_entries (act) values ('registry.import'))
     insert into policies (region, name, value, set_by) values ($1, $2, to_jsonb($3::int), $4)`,
    [region, name, value, officer.id],
  );

const alarmsOf = (officer: Officer) =>
  asSuperuser<{ kind: string; region: string; resident_id: string | null }>(
    'select kind, region, resident_id from alarms where officer_id = $1 order by at',
    [officer.id],
  );

describe('what a look-up is for', () => {
  test('stands in the ledger with the queue number, and so does that there was none', async () => {
    const { clerk } = await aCounter();
    await findResident(clerk, { ...miss, purpose: 'complaint', queueNumber: 'B 12' });
    await findResident(clerk, miss);
    await findResidentByName(clerk, { ...byName, purpose: 'written-request', queueNumber: 'A-7' });
    expect(await entriesOf(clerk)).toMatchObject([
      { reason: 'complaint', detail: { queue: 'B 12' } },
      { reason: 'present', detail: { queue: 'none' } },
      { reason: 'written-request', detail: { queue: 'A-7' } },
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
    expect((await recordOf(clerk)).slice(2)).toEqual([
      ...Array(3).fill('resident.find refused: lookup.hourly'),
      'resident.find-by-name refused: lookup.hourly',
    ]);
    expect(await alarmsOf(clerk)).toEqual([{ kind: 'budget', region, resident_id: null }]);
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

describe('a day', () => {
  const startOfDay = (zone: string) => `date_trunc('day', now() at time zone '${zone}') at time zone '${zone}'`;

  test.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])(
    'of the office in %s has 250 look-ups; those of yesterday, a second before midnight, do not count',
    async (timeZone) => {
      const { regency } = await aCounter();
      const office = { ...regency.office, timeZone };
      const clerk = await signedIn('clerk', { regency: { ...regency, office } });
      await policy(regency.region, 'lookups-per-hour', 10_000, clerk);
      await lookedUp(clerk, 300, `${startOfDay(timeZone)} - interval '1 second'`);
      await lookedUp(clerk, 249, startOfDay(timeZone));
      expect(await findResident(clerk, miss)).toBeNull();
      await expect(findResident(clerk, miss)).rejects.toMatchObject({ key: 'lookup.daily', values: { limit: 250 } });
      await expect(findResident(clerk, miss)).rejects.toMatchObject({ key: 'lookup.daily' });
      expect(await alarmsOf(clerk)).toMatchObject([{ kind: 'budget' }]);
    },
  );

  test('begins at midnight on the clocks of the zone, and is a day long: any moment, any zone', async () => {
    const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(zones, moments, async (zone, moment) => {
        const [row] = await asSuperuser<{ start: Date }>('select local_day_start($1, $2) as start', [moment, zone]);
        const start = row?.start ?? new Date(0);
        const shown = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
        expect(shown.format(start)).toBe(`${shown.format(moment).slice(0, 10)} 00:00:00`);
        const age = moment.getTime() - start.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(24 * 3_600_000);
      }),
      { numRuns: 60 },
    );
  });
});
