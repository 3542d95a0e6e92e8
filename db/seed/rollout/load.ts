import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { rolloutHistory } from '@/db/schema/rollout';
import { rolloutBases, rolloutStages } from '@/db/schema/rollout-plans';
import { copyInto } from '../copy';
import { imported } from '../load';
import { officesIn } from '../offices';
import { type Place, readPlaces } from '../places';
import { calendarUpTo, type Day, dayBefore } from './days';
import { type Meter, metersOf } from './meter';
import { Sums } from './sums';
import { type Town, townOf } from './town';

/** Residents of each regency, all ages: clean population data (DKB), second half of 2024. */
function readResidents(): Map<string, number> {
  const [, ...lines] = readFileSync(new URL('../areas/residents.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(lines.map((line) => line.split(',')).map(([code = '', residents]) => [code, Number(residents)]));
}

const partOf = (meter: Meter, parts: number): Meter =>
  Object.fromEntries(
    Object.entries(meter).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((n) => Math.floor(n / parts))
        : typeof value === 'number'
          ? Math.floor(value / parts)
          : value,
    ]),
  ) as Meter;

/** Of where people live an office knows nothing. */
const ofOffice = (meter: Meter, parts: number): Meter => ({
  ...(parts === 1 ? meter : partOf(meter, parts)),
  ...{ active: 0, activated: 0, lost: 0, servedElsewhere: 0 },
});

const asRow = (place: string, meter: Meter) => ({
  ...{ place, ...meter, source: 'synthetic', synthetic: true },
  ...Object.fromEntries(
    Object.entries(meter)
      .filter(([, value]) => Array.isArray(value))
      .map(([name, value]) => [name, `{${String(value)}}`]),
  ),
});

/** Every other one who is served elsewhere stays within the province. */
const half = (n: number) => Math.floor(n / 2);

function* rowsOf(place: Place, town: Town, days: readonly Day[], sums: Sums) {
  const offices = officesIn(place);
  for (const meter of metersOf(place.code, town, days)) {
    yield asRow(place.path, meter);
    for (const { code } of offices) yield asRow(`${place.path}:${code}`, ofOffice(meter, offices.length));
    sums.add(place.path.slice(0, 5), {
      ...meter,
      servedElsewhere: half(meter.servedElsewhere),
      fromElsewhere: half(meter.fromElsewhere),
    });
    sums.add('ID', { ...meter, servedElsewhere: 0, fromElsewhere: 0 }); // nobody lives elsewhere
  }
}

/** Regencies whose rows go to the database together. */
const atOnce = 40;

const halfYears = ['2024-12-31', '2025-06-30', '2025-12-31', '2026-06-30'];
const growth = 1.0057;

/** As published every half-year, for a regency and all it lies in. */
function basesOf(towns: ReadonlyMap<string, Town>) {
  const rows = new Map<string, typeof rolloutBases.$inferSelect>();
  for (const [path, town] of towns)
    for (const [half, asOf] of halfYears.entries()) {
      const residents = Math.round(town.residents * growth ** half);
      const obliged = Math.round(residents * town.obliged);
      const enrolled = Math.round(obliged * town.enrolled);
      for (const area of [path, path.slice(0, 5), 'ID']) {
        const known = rows.get(`${area} ${asOf}`) ?? { residents: 0, obliged: 0, enrolled: 0 };
        const sum = {
          residents: known.residents + residents,
          obliged: known.obliged + obliged,
          enrolled: known.enrolled + enrolled,
        };
        rows.set(`${area} ${asOf}`, { area, asOf, ...sum, source: 'dkb', synthetic: true });
      }
    }
  return [...rows.values()];
}

const stageOf = ({ coverage }: Town) => (coverage.to < 0.05 ? 'pilot' : coverage.to < 0.25 ? 'phased' : 'full');

/**
 * Two years of made-up readings for every regency, what lies above it and its offices, the published numbers of residents, and a
 * stage for each; once. All of it is marked as synthetic. `isDaily`: a reading for every day, as a bench wants it.
 */
export async function loadRollout(client: pg.Client, isDaily = false): Promise<void> {
  const { rowCount } = await client.query('select from rollout_history limit 1');
  if (rowCount) return;
  const last = dayBefore(new Date().toISOString().slice(0, 10), 1);
  const days = calendarUpTo(last, isDaily);
  const residents = readResidents();
  const places = readPlaces();
  const towns = new Map(places.map((place) => [place.path, townOf(place, residents.get(place.code) ?? 0)]));
  await imported(client, { of: 'rollout history', synthetic: 'yes' }, async () => {
    const sums = new Sums();
    for (let start = 0; start < places.length; start += atOnce) {
      const rows = places.slice(start, start + atOnce).flatMap((place) => {
        const town = towns.get(place.path);
        return town ? [...rowsOf(place, town, days, sums)] : [];
      });
      await copyInto(client, rolloutHistory, rows);
    }
    await copyInto(
      client,
      rolloutHistory,
      Array.from(sums.rows, ([key, meter]) => asRow(key.split(' ')[0] ?? '', meter)),
    );
    await copyInto(client, rolloutBases, basesOf(towns));
    const stages = Array.from(towns, ([region, town]) => ({
      region,
      stage: stageOf(town),
      setAt: new Date(`${dayBefore(last, 400)}T02:00:00Z`),
    }));
    await copyInto(client, rolloutStages, stages);
  });
  await client.query('analyze rollout_history, rollout_bases, rollout_stages');
}
