import type { Officer } from '@/lib/officers/officer';
import { type LeagueRow, leagueRows, named, sorted } from './league';
import { type Neighbours, viewNeighbours } from './neighbours';
import { type Overview, type RatedPlace, viewPlace, viewRollout } from './overview';
import { weeksOf } from './periods';
import { viewTrend, type WeekPoint } from './trend';
import { paramsOf, type View, viewOf } from './view-query';

/** This moment (ISO 8601), on the wall of the officer's office. */
type Clock = { now: string; zone: string };
export const dayAt = ({ now, zone }: Clock) => new Date(now).toLocaleDateString('sv-SE', { timeZone: zone });

type Search = Record<string, string | string[] | undefined>;

/** What this address asks to see. */
export const viewAsked = (officer: Officer, clock: Clock, search: Search): View =>
  viewOf(paramsOf(search), officer.region, dayAt(clock));

/** The same area, and the list of what lies in it, now and in the days before. */
export async function loadLeague(officer: Officer, view: View) {
  const places = { under: view.place, level: view.level };
  const [now, before] = await Promise.all([
    viewRollout(officer, { ...places, period: view.period }),
    viewRollout(officer, { ...places, period: view.before }),
  ]);
  const { listed, sort, dir } = view;
  const rows = sorted(named(leagueRows(listed, now, before), view.params.q), listed, sort, dir);
  return { view, now, before, rows };
}
export type League = { view: View; now: Overview; before: Overview; rows: LeagueRow[] };

export type Line = { place: string; period: View['period']; points: WeekPoint[] };

/** The measure week by week: of the area, and of what it is held against, or of the country. */
export async function loadTrend(officer: Officer, view: View): Promise<Line[]> {
  const { place, period, measure, vs } = view;
  const beside = vs ?? (place === 'ID' ? undefined : { place: 'ID', period });
  const lines = [{ place, period }, ...(beside ? [beside] : [])];
  const weeks = weeksOf(period);
  return Promise.all(
    lines.map(async (line) => ({
      ...line,
      points: await viewTrend(officer, line.place, measure, line.period.to, weeks),
    })),
  );
}

export type Rollout = League & { around: Neighbours; lines: Line[]; other: RatedPlace | undefined };

/** All the screen shows. Refused as notFound where the officer sees no figures. */
export async function loadRollout(officer: Officer, view: View): Promise<Rollout> {
  const [league, lines, around, other] = await Promise.all([
    loadLeague(officer, view),
    loadTrend(officer, view),
    viewNeighbours(officer, view.place),
    view.vs ? viewPlace(officer, view.vs.place, view.vs.period) : undefined,
  ]);
  return { ...league, lines, around, other };
}
