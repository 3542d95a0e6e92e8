import { stepOf } from '@/components/chart/map-steps';
import { type Box, boxIn, isInside, viewBoxOf } from '@/components/chart/view-box';
import type { LeagueRow } from '@/lib/rollout/league';
import type { Rollout } from '@/lib/rollout/load';
import { coastline, type MapPlace, mapPlaces } from '@/lib/rollout/map/places';
import type { Figure, MeasureName } from '@/lib/rollout/measures';
import { stepsOf } from '@/lib/rollout/steps';

type Round = { x: number; y: number; r: number };
/** `at`: the row it belongs to. Places that are not on the map have none. */
export type Spot = Round & { at: number; place: string; name: string; figure: Figure; step: number | null };

const pathOf = ({ code }: MapPlace) => `ID.${code.slice(0, 2)}.${code.slice(2)}`;
const byPath = new Map(mapPlaces.map((one) => [pathOf(one), one]));

const LARGEST = 15;
/** A province where most of its residents live, as large as its regencies together, within bounds. */
function provinceAt(path: string): Round | undefined {
  const parts = mapPlaces.filter((one) => pathOf(one).startsWith(`${path}.`));
  const all = parts.reduce((sum, { residents }) => sum + residents, 0);
  if (all === 0) return undefined;
  const middle = (axis: 'x' | 'y') =>
    Math.round((10 * parts.reduce((sum, one) => sum + one[axis] * one.residents, 0)) / all) / 10;
  const r = Math.min(LARGEST, Math.sqrt(parts.reduce((sum, one) => sum + one.r ** 2, 0)) / 1.4);
  return { x: middle('x'), y: middle('y'), r: Math.round(r * 10) / 10 };
}
const roundOf = (path: string): Round | undefined => (path.length === 5 ? provinceAt(path) : byPath.get(path));

const stepFor = (name: MeasureName, { value }: Figure) => stepOf(value, stepsOf(name));

/** The rows as circles, in their order. Offices have no place on a map: there the regency itself is shown. */
export function spotsOf({ view, now, rows }: Pick<Rollout, 'view' | 'now' | 'rows'>): Spot[] {
  const { place, name, figures } = now.of;
  const shown: Pick<LeagueRow, 'place' | 'name' | 'figure'>[] =
    view.level === 'office' ? [{ place, name, figure: figures[view.measure] }] : rows;
  return shown.flatMap((row, at) => {
    const round = roundOf(row.place);
    if (!round) return [];
    const { x, y, r } = round;
    return [
      { at, x, y, r, place: row.place, name: row.name, figure: row.figure, step: stepFor(view.measure, row.figure) },
    ];
  });
}

const ROOM = 8;
/** The whole country, or the province one is in. */
export function boxOf(place: string): string {
  if (place === 'ID') return coastline.viewBox;
  const around = mapPlaces.filter((one) => pathOf(one).startsWith(`${place.slice(0, 5)}.`));
  return around.length > 0 ? viewBoxOf(around, ROOM) : coastline.viewBox;
}

/** Regencies that the list does not hold and that lie in the picture: faint, for finding one’s way. */
export function faintOf({ view }: Pick<Rollout, 'view'>, spots: readonly Spot[]): Round[] {
  if (view.level === 'province') return [];
  const box: Box = boxIn(boxOf(view.place));
  const shown = new Set(spots.map(({ place }) => place));
  return mapPlaces.filter((one) => !shown.has(pathOf(one)) && isInside(one, box)).map(({ x, y, r }) => ({ x, y, r }));
}
