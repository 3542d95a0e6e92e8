import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { AttentionReason } from '@/db/schema/rollout';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';
import { type Level, type Period, type Place, type PlaceRow, type Places, placeRows } from './facts';
import { type Figure, figures, type MeasureName } from './measures';
import type { Base, Target } from './place-facts';
import { figuresTogether } from './small-numbers';

export type Figures = Record<MeasureName, Figure>;
/** A place with every measure of a period, and what its shares are shares of. */
export type RatedPlace = Place & { figures: Figures; base: Base | null; target: Target };
export type Attention = {
  area: string;
  name: string;
  reason: AttentionReason;
  since: string;
  value: number;
  against: number | null;
};
export type Freshness = {
  /** Everything sealed by then is counted; null before the first count. */
  countedAt: Date | null;
  /** Some of what is shown was made up for practice. */
  synthetic: boolean;
};
export type Overview = Freshness & { of: RatedPlace; nation: RatedPlace; places: RatedPlace[]; attention: Attention[] };

const rated = ({ end: _end, flow: _flow, now: _now, ...place }: PlaceRow, all: Figures): RatedPlace => ({
  ...place,
  figures: all,
});

/** What one kind of area is called by its path: ID, ID.32, ID.32.75. */
export const levelOf = (area: string): Exclude<Level, 'office'> =>
  (({ 2: 'country', 5: 'province', 8: 'regency' }) as const)[area.length as 2 | 5 | 8] ?? 'regency';

/** What an area lies in, and whose figures are shown beside its own: the province of a regency, the country of a province. */
const aroundOf = (place: string) =>
  place.includes(':') ? (place.split(':')[0] ?? place) : place.slice(0, Math.max(2, place.length - 3));

/**
 * The places of a level in an area, each with its figures; small numbers hidden, and with them what would give them away. Decided
 * for all that lie in one area together, however long the list is, so that two lists never show what each of them hides.
 */
export async function ratedPlaces(tx: Tx, places: Places, period: Period): Promise<RatedPlace[]> {
  const rows = await placeRows(tx, places, period);
  const together = new Map<string, PlaceRow[]>();
  for (const row of rows) together.set(aroundOf(row.place), [...(together.get(aroundOf(row.place)) ?? []), row]);
  const all = new Map<string, Figures>();
  for (const some of together.values())
    for (const [at, one] of figuresTogether(some).entries()) all.set(some[at]?.place ?? '', one);
  return rows.map((row) => rated(row, all.get(row.place) ?? figures(row)));
}

/**
 * One area as the list beside it shows it. Who sees nothing beside it gets it as it is; undefined where it is not seen.
 */
export async function ratedPlace(tx: Tx, area: string, period: Period): Promise<RatedPlace | undefined> {
  const level = levelOf(area);
  const beside = level === 'country' ? area : aroundOf(area);
  return (await ratedPlaces(tx, { under: beside, level }, period)).find(({ place }) => place === area);
}

async function one(tx: Tx, area: string, period: Period): Promise<RatedPlace> {
  const found = await ratedPlace(tx, area, period);
  if (!found) throw new Refusal('notFound');
  return found;
}

/** How fresh the figures are, and whether any of them is made up. */
export async function freshness(tx: Tx): Promise<Freshness> {
  const { rows } = await tx.execute<{ countedAt: string | null; synthetic: boolean }>(sql`
    select (select counted_at from rollout_progress) as "countedAt",
      exists (select from rollout_history where place = 'ID' and synthetic) or exists (select from rollout_bases where area = 'ID' and synthetic) as synthetic`);
  const [row] = rows;
  return { countedAt: row?.countedAt ? new Date(row.countedAt) : null, synthetic: row?.synthetic ?? false };
}

/** Which regencies of an area need somebody, and why. */
export const attentionIn = async (tx: Tx, area: string): Promise<Attention[]> =>
  (
    await tx.execute<Attention>(sql`
      select t.area, a.name, t.reason, t.since::text as since, t.value, t.against from rollout_attention t join areas a on a.path = t.area
      where t.area = ${area} or starts_with(t.area, ${`${area}.`}) order by t.area, t.reason`)
  ).rows;

/**
 * The rollout in an area over a period: the area itself, the country for comparison, the places below it, and which of them need
 * somebody. Refused as notFound outside the officer's area.
 */
export const viewRollout = report(
  'rollout.export',
  async (tx, officer, { under, level, period }: Places & { period: Period }): Promise<Overview> => {
    if (!officer.covers(under)) throw new Refusal('notFound');
    return {
      ...(await freshness(tx)),
      of: await one(tx, under, period),
      nation: await one(tx, 'ID', period),
      places: await ratedPlaces(tx, { under, level }, period),
      attention: await attentionIn(tx, under),
    };
  },
);

/** One area over a period: the own one, one below it, or one that it lies in. Refused as notFound beside it. */
export const viewPlace = report('rollout.export', (tx, _officer, area: string, period: Period) =>
  one(tx, area, period),
);
