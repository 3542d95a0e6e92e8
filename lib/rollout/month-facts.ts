import type { Tx } from '@/db/client';
import { defaultTarget, type Period, readingsOn } from './facts';
import { figures } from './measures';
import { daysOfMonth, daysToCompare, monthAfter, monthEnds } from './months';
import {
  type Attention,
  attentionIn,
  type Figures,
  type Freshness,
  freshness,
  type RatedPlace,
  ratedPlace,
} from './overview';
import { between } from './reading';

export type MonthPoint = { month: string; figures: Figures };
/** All a report says: a place over a month and over the one before (of a running month the same days), twelve months, what needs somebody. */
export type MonthFacts = Freshness & {
  month: string;
  period: Period & { isOver: boolean };
  now: RatedPlace;
  before: RatedPlace;
  months: MonthPoint[];
  attention: Attention[];
};

const MONTHS = 12;
/** The day in western Indonesia, where the statistics are read. */
export const dayInJakarta = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
/** The last month that is over. */
export const lastMonth = (): string => monthAfter(dayInJakarta().slice(0, 7), -1);

async function monthsOf(tx: Tx, place: string, month: string, today: string): Promise<MonthPoint[]> {
  const points = await readingsOn(tx, place, monthEnds(month, MONTHS + 1, today));
  return points.slice(1).map(({ reading: end, isBefore, base, target }, at) => {
    const flow = between(points[at]?.reading ?? end, end);
    // What is so only now has no past.
    const facts = { end, flow, isBefore, base, target: target ?? defaultTarget, now: null };
    return { month: monthAfter(month, at + 1 - MONTHS), figures: figures(facts) };
  });
}

/** Undefined: there are no figures of such an area. */
export async function monthFacts(tx: Tx, area: string, month: string): Promise<MonthFacts | undefined> {
  const today = dayInJakarta();
  const period = daysOfMonth(month, today);
  const [now, before] = [await ratedPlace(tx, area, period), await ratedPlace(tx, area, daysToCompare(month, today))];
  if (!now || !before) return undefined;
  const months = await monthsOf(tx, area, month, today);
  return { ...(await freshness(tx)), month, period, now, before, months, attention: await attentionIn(tx, area) };
}
