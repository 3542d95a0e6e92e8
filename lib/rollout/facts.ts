import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { RolloutStage } from '@/db/schema/rollout-plans';
import type { Base, PlaceFacts, Target } from './place-facts';
import { between, counters, durations, type Reading } from './reading';

/** Which places: those of one kind in or below an area; offices are below the regency, province or country they serve. */
export type Level = 'country' | 'province' | 'regency' | 'office';
export type Places = { under: string; level: Level };
/** Days YYYY-MM-DD, both counted. */
export type Period = { from: string; to: string };

export type Place = { place: string; name: string; kind: string; level: Level; stage: RolloutStage | null };
export type PlaceRow = Place & PlaceFacts & { level: Level };

/** What holds where nothing was set: 30% of those recorded, as the Ministry has asked for since 2024. */
export const defaultTarget: Target = { share: 30, base: 'enrolled' };
/** Who did something at an office within these days is an active officer. */
export const ACTIVE_DAYS = 14;

const kinds: Record<Exclude<Level, 'office'>, string[]> = {
  country: ['country'],
  province: ['province'],
  regency: ['kabupaten', 'kota'],
};

/** An office that was closed meanwhile still had its part in what happened before. */
const chosen = ({ under, level }: Places, from: string): SQL =>
  level === 'office'
    ? sql`select f.region || ':' || f.code as place, f.name, f.kind, left(f.region, 8) as area from offices f
          where coalesce(f.closed_at >= ${from}::date, true) and f.region = ${under}`
    : sql`select a.path as place, a.name, a.kind, a.path as area from areas a
          where not a.retired and a.kind in ${kinds[level]} and (a.path = ${under} or starts_with(a.path, ${`${under}.`}))`;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const added = sql.raw(
  [
    ...counters.map((name) => `'${name}', coalesce(r.${snake(name)}, 0) + coalesce(h.${snake(name)}, 0)`),
    ...durations.map(
      (name) => `'${name}', add_buckets(coalesce(r.${snake(name)}, '{}'), coalesce(h.${snake(name)}, '{}'))`,
    ),
  ].join(', '),
);

/**
 * The last reading up to the end of a day: what this program counted, and what there was before it. History begins with a stock:
 * before its first day that stock counts, or a period that begins earlier would take all of it for something that happened.
 */
const readingOn = (day: SQL): SQL => sql`(select json_build_object(${added})
  from (select 1) one
  left join lateral (select * from rollout_readings x where x.place = p.place and x.day <= ${day} order by x.day desc limit 1) r on true
  left join lateral ((select * from rollout_history x where x.place = p.place and x.day <= ${day} order by x.day desc limit 1)
    union all (select * from rollout_history x where x.place = p.place order by x.day limit 1) limit 1) h on true)`;

/** Nothing at all was counted by the end of this day, anywhere. */
const isBefore = (
  day: SQL,
): SQL => sql`not exists (select from rollout_history x where x.place = 'ID' and x.day <= ${day})
  and not exists (select from rollout_readings x where x.place = 'ID' and x.day <= ${day})`;

const baseOn = (day: SQL): SQL => sql`(select json_build_object('asOf', b.as_of, 'residents', b.residents,
    'obliged', b.obliged, 'enrolled', b.enrolled, 'source', b.source, 'synthetic', b.synthetic)
  from rollout_bases b where b.area = p.place and b.as_of <= ${day} order by b.as_of desc limit 1)`;

const targetOn = (
  day: SQL,
): SQL => sql`(select json_build_object('share', t.share, 'base', t.base) from rollout_targets t
  where t.year = extract(year from ${day}) and (t.region = p.area or starts_with(p.area, t.region || '.'))
  order by length(t.region) desc, t.set_at desc limit 1)`;

const today = sql`(now() at time zone 'Asia/Jakarta')::date`;
/** Taken over from elsewhere, and not older than the days that count. */
const officersBefore = sql`coalesce((select x.officers from rollout_history x where x.place = p.place and x.day <= ${today}
  and x.day > ${today} - ${ACTIVE_DAYS}::int order by x.day desc limit 1), 0)`;

type Row = Omit<PlaceRow, 'flow' | 'target'> & { start: Reading; target: Target | null };

/**
 * Everything known of these places over a period, in the order of their codes. What the officer may not see is not there:
 * row-level security answers for that. Nothing is scanned: two readings for each place.
 */
export async function placeRows(tx: Tx, places: Places, { from, to }: Period): Promise<PlaceRow[]> {
  const [first, last] = [sql`${from}::date - 1`, sql`${to}::date`];
  const { rows } = await tx.execute<Row>(sql`
    with chosen as (${chosen(places, from)}), present as (select * from rollout_now(${ACTIVE_DAYS}))
    select p.place, p.name, p.kind, ${places.level} as level, 
      ${readingOn(first)} as start, ${readingOn(last)} as end,
      ${baseOn(last)} as base, ${targetOn(last)} as target,
      (select s.stage from rollout_stages s where s.region = p.place and (s.set_at at time zone 'Asia/Jakarta')::date <= ${last} order by s.set_at desc limit 1) as stage,
      ${isBefore(last)} as "isBefore",
      (select case when app_answers_for(p.place) then json_build_object('waiting', coalesce(sum(n.waiting), 0), 'late', coalesce(sum(n.late), 0), 'officers', coalesce(sum(n.officers), 0) + ${officersBefore}) end
        from present n where n.place = p.place or starts_with(n.place, p.place || '.') or starts_with(n.place, p.place || ':')) as now
    from chosen p where app_sees_figures(p.place) order by p.place`);
  return rows.map(({ start, target, ...row }) => ({
    ...row,
    flow: between(start, row.end),
    target: target ?? defaultTarget,
  }));
}

type Point = { day: string; reading: Reading; isBefore: boolean; base: Base | null; target: Target | null };

/** What one place had come to at the end of each of these days, with what shares were of then. Nothing where it is not seen. */
export async function readingsOn(tx: Tx, place: string, days: readonly string[]): Promise<Point[]> {
  const { rows } = await tx.execute<Point>(sql`
    select d.day::text as day, ${readingOn(sql`d.day`)} as reading, ${isBefore(sql`d.day`)} as "isBefore", ${baseOn(sql`d.day`)} as base, ${targetOn(sql`d.day`)} as target
    from unnest(${sql.param(days)}::date[]) with ordinality d(day, n),
      (select ${place} as place, split_part(${place}, ':', 1) as area) p
    where app_sees_figures(p.place) order by d.n`);
  return rows;
}
