import type { AttentionReason } from '@/db/schema/rollout';
import { type RolloutStage, rolloutStageNames } from '@/db/schema/rollout-plans';
import { type Figure, type Measure, type MeasureName, measure } from './measures';
import type { Attention, Overview, RatedPlace } from './overview';
import { middles, peerGroup } from './peers';
import type { Sort } from './view-query';

export type LeagueRow = {
  place: string;
  name: string;
  stage: RolloutStage | null;
  /** 1 is best; of a measure without a good side, largest. Null where there is no figure. */
  rank: number | null;
  figure: Figure;
  /** Against the days before, in the measure's unit (points for shares). */
  change: number | null;
  group: string | null;
  /** Less the middle of the group among the places of this list. */
  fromPeers: number | null;
  reasons: AttentionReason[];
};

const minus = (a: number | null, b: number | null | undefined) => (a === null || b == null ? null : a - b);

/** What is only so now has no earlier; what is hidden then or now has no change. */
export const changeOf = (name: MeasureName, now: Figure, before: Figure | undefined): number | null =>
  measure(name).when === 'now' ? null : minus(now.value, before?.value);

const worstFirst: Record<Measure['better'], 1 | -1 | 0> = { more: 1, less: -1, neither: 0 };

/** Places in the order of the measure, best first; equals share a rank. */
function ranks(places: readonly RatedPlace[], name: MeasureName): ReadonlyMap<string, number> {
  const known = places.flatMap(({ place, figures }) => {
    const { value } = figures[name];
    return value === null ? [] : [{ place, value }];
  });
  const sign = measure(name).better === 'less' ? 1 : -1;
  known.sort((a, b) => sign * (a.value - b.value));
  const at = new Map<number, number>();
  for (const [index, { value }] of known.entries()) if (!at.has(value)) at.set(value, index + 1);
  return new Map(known.map(({ place, value }) => [place, at.get(value) ?? 0]));
}

function reasonsBy(attention: readonly Attention[]): ReadonlyMap<string, AttentionReason[]> {
  const by = new Map<string, AttentionReason[]>();
  for (const { area, reason } of attention) by.set(area, [...(by.get(area) ?? []), reason]);
  return by;
}

/** What stands still before what is merely behind. */
const graveness = [
  ...(['stalled', 'falling', 'no-active-officer'] as const),
  ...(['late-approvals', 'lost-above-peers', 'behind-peers'] as const),
] satisfies AttentionReason[];
/** Which of two needs somebody first: by the gravest reason, then by how many there are; none comes last. */
export function byReasons(a: readonly AttentionReason[], b: readonly AttentionReason[]): number {
  const gravest = (reasons: readonly AttentionReason[]) =>
    Math.min(graveness.length, ...reasons.map((reason) => graveness.indexOf(reason)));
  return gravest(a) - gravest(b) || b.length - a.length;
}

/** Two make no group: each would be held against the other. */
const LEAST_PEERS = 3;

/** The middle of each group that is one. */
function peersOf(places: readonly RatedPlace[], name: MeasureName): ReadonlyMap<string, number> {
  const known = places.map((one) => [groupOf(one), one.figures[name].value] as const);
  const size = (group: string) => known.filter(([of, value]) => of === group && value !== null).length;
  return new Map([...middles(known)].filter(([group]) => size(group) >= LEAST_PEERS));
}

/** Regencies have peers; a province, the country and an office have none. */
const groupOf = (one: RatedPlace) => (one.level === 'regency' ? peerGroup(one) : null);

type Seen = Pick<Overview, 'places' | 'attention'>;

/** The places of a list as rows, with what they had come to before. In the order of their codes. */
export function leagueRows(name: MeasureName, now: Seen, before: Pick<Seen, 'places'>): LeagueRow[] {
  const earlier = new Map(before.places.map(({ place, figures }) => [place, figures[name]]));
  const [rankOf, reasons] = [ranks(now.places, name), reasonsBy(now.attention)];
  const middle = peersOf(now.places, name);
  return now.places.map((one) => {
    const [figure, group] = [one.figures[name], groupOf(one)];
    return {
      ...{ place: one.place, name: one.name, stage: one.stage, figure, group },
      rank: rankOf.get(one.place) ?? null,
      change: changeOf(name, figure, earlier.get(one.place)),
      fromPeers: group ? minus(figure.value, middle.get(group)) : null,
      reasons: reasons.get(one.place) ?? [],
    };
  });
}

/** In the order in which they follow each other. */
export const stages = rolloutStageNames;

type Key = number | string | null;
const stageAt = (stage: RolloutStage | null) => (stage ? rolloutStageNames.indexOf(stage) : null);
const keys: Record<Exclude<Sort, 'need'>, (row: LeagueRow) => Key> = {
  rank: ({ rank }) => rank,
  name: ({ name }) => name.replace(/^(Kabupaten|Kota|Provinsi) /, ''),
  stage: ({ stage }) => stageAt(stage),
  value: ({ figure }) => figure.value,
  change: ({ change }) => change,
  counted: ({ figure }) => (figure.hidden || figure.value === null ? null : figure.counted),
  of: ({ figure }) => figure.of,
  peer: ({ fromPeers }) => fromPeers,
};

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'id');

/** What is not known comes last, whichever way the rest is sorted. */
function byKey(keyOf: (row: LeagueRow) => Key, sign: 1 | -1) {
  return (a: LeagueRow, b: LeagueRow): number => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compare(x, y);
  };
}

/**
 * Who needs help most: first whoever the clock marked, by the gravest reason, then by how far from good the measure is (its size
 * where it has no good side). The other way round on demand.
 */
function byNeed(name: MeasureName, sign: 1 | -1) {
  const worse = byKey(({ figure }) => figure.value, worstFirst[measure(name).better] || -1);
  return (a: LeagueRow, b: LeagueRow) => sign * (byReasons(a.reasons, b.reasons) || worse(a, b));
}

export function sorted(rows: readonly LeagueRow[], name: MeasureName, sort: Sort, dir: 'asc' | 'desc'): LeagueRow[] {
  const sign = dir === 'asc' ? 1 : -1;
  return rows.toSorted(sort === 'need' ? byNeed(name, sign) : byKey(keys[sort], sign));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
export const named = (rows: readonly LeagueRow[], part: string | undefined): LeagueRow[] =>
  part ? rows.filter(({ name }) => plain(name).includes(plain(part))) : [...rows];
