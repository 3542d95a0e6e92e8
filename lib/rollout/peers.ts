import type { Base, MeasureName } from './measures';
import type { RatedPlace } from './overview';

/** Residents at which a band begins. A regency of 30,000 is not held against one of six million. */
export const bandStarts = [0, 100_000, 250_000, 500_000, 1_000_000] as const;

/** Regencies of one kind and size, such as `kota-3`: kota of 250,000 to 500,000 residents. */
export type PeerGroup = `${'kabupaten' | 'kota'}-${number}`;

type Placed = { kind: string; base: Pick<Base, 'residents'> | null };
/** Undefined for what has no peers: a country, a province, an office, or a regency whose residents are not known. */
export function peerGroupOf({ kind, base }: Placed): PeerGroup | undefined {
  if ((kind !== 'kabupaten' && kind !== 'kota') || !base) return undefined;
  return `${kind}-${bandStarts.filter((start) => base.residents >= start).length}`;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Fewer make no group: the middle of two says nothing. */
const LEAST_PEERS = 3;

/** The middle value of each group among these places; hidden and missing figures are not counted. */
export function peerMedians(places: readonly RatedPlace[], name: MeasureName): ReadonlyMap<PeerGroup, number> {
  const byGroup = new Map<PeerGroup, number[]>();
  for (const place of places) {
    const group = peerGroupOf(place);
    const { value } = place.figures[name];
    if (group && value !== null) byGroup.set(group, [...(byGroup.get(group) ?? []), value]);
  }
  return new Map(
    [...byGroup].flatMap(([group, values]) => {
      const middle = values.length < LEAST_PEERS ? null : median(values);
      return middle === null ? [] : [[group, middle] as const];
    }),
  );
}
