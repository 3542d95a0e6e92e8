'use client';

import { useDeferredValue, useMemo } from 'react';
import { AreaMap } from '@/components/chart/area-map';
import type { MapCircle } from '@/components/chart/map-drawing';
import type { MapLegendTexts } from '@/components/chart/map-legend';
import { placeHref } from './league-table';
import { type LeagueText, readLines, SENT_AS_HTML } from './league-text';

type RolloutMapProps = {
  label: string;
  summary: string;
  viewBox: string;
  coastHref: string;
  /** `x y r step` of each row of the league, in its order. */
  spots: string;
  /** `x y r` of what only shows. */
  faint: string;
  /** The one regency that is shown where the rows are offices. */
  own: string | null;
  legend: MapLegendTexts;
  hint: string;
  escapeHref: string | undefined;
  tail: string;
  league: LeagueText;
};

const split = (text: string) => (text ? text.split('|').map((one) => one.split(' ')) : []);
const round = ([x, y, r]: string[]) => ({ x: Number(x), y: Number(y), r: Number(r) });

/** Circles come as text, their names and figures from the rows: see league-text. */
function circlesOf({ spots, faint, own, tail, league }: RolloutMapProps): MapCircle[] {
  const rows = readLines(league.lines);
  const shown = split(spots).flatMap((spot, at): MapCircle[] => {
    const row = rows[at];
    const step = spot[3] ? Number(spot[3]) : null;
    if (spot.length < 3) return [];
    if (own !== null || !row) return [{ key: 'own', ...round(spot), step, name: own ?? '', isCurrent: true }];
    const href = placeHref(row.code, tail);
    return [{ key: row.code, ...round(spot), step, name: `${row.name}: ${row.value}`, href }];
  });
  const others = split(faint).map((spot): MapCircle => {
    return { key: spot.join(' '), ...round(spot), step: null, name: '', isDimmed: true };
  });
  return [...others, ...shown];
}

export function RolloutMap(props: RolloutMapProps) {
  const { label, summary, viewBox, coastHref, legend, hint, escapeHref } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what circles are made of
  const circles = useMemo(() => circlesOf(props), [props.league, props.spots, props.faint, props.own, props.tail]);
  // Many circles come as a picture; what each is called and where it leads is added when the script runs.
  const isLinked = useDeferredValue(true, circles.length <= SENT_AS_HTML);
  const drawing = { label, viewBox, circles, isLinked };
  return <AreaMap id="map" coast={{ href: coastHref }} {...drawing} {...{ summary, legend, hint, escapeHref }} />;
}
