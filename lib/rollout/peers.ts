import { median } from '@/lib/format/median';
import type { PlaceRow } from './facts';
import { type MeasureName, measure } from './measures';

/** Where the bands of residents begin: below and above, a regency's work differs. */
export const bands = [0, 100_000, 300_000, 1_000_000] as const;
/** Their numbers, as a group's name ends and the texts are keyed. */
export const bandNumbers = ['0', '1', '2', '3'] as const;
const isCity = (kind: string) => kind === 'kota';
const bandOf = (residents: number) => bands.filter((from) => residents >= from).length - 1;

/** Regencies that may be held against each other: of one kind and one band of residents. `kota-2`; none without residents. */
export const peerGroup = ({ kind, base }: Pick<PlaceRow, 'kind' | 'base'>): string | null =>
  base ? `${isCity(kind) ? 'kota' : 'kabupaten'}-${bandOf(base.residents)}` : null;

/** The middle of each group: of what is known. */
export function middles(known: Iterable<readonly [string | null, number | null]>): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const [group, value] of known)
    if (group && value !== null) values.set(group, [...(values.get(group) ?? []), value]);
  return new Map(Array.from(values, ([group, all]) => [group, median(all) ?? 0]));
}

/** The middle of a measure in each group of peers; places without the figure do not count. */
export const peerMedians = (rows: readonly PlaceRow[], name: MeasureName): Map<string, number> =>
  middles(rows.map((row) => [peerGroup(row), measure(name).of(row).value] as const));
