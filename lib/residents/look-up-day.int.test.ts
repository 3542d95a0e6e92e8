import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findResident } from '@/lib/residents/find';
import { aCounter, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { alarmsOf, lookedUp, miss, policy } from '@/test-support/look-ups';

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
