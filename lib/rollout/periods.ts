import type { Period } from './facts';

/** How far back from today, in days. */
export const spans = { '7d': 7, '30d': 30, '90d': 90, '1y': 365, '2y': 730 } as const;
export type Span = keyof typeof spans;
export const spanNames = Object.keys(spans) as [Span, ...Span[]];

const DAY_MS = 86_400_000;
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days of a period, both ends counted. */
export const lengthOf = ({ from, to }: Period): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

export const lastDays = (today: string, span: Span): Period => ({ from: daysAfter(today, 1 - spans[span]), to: today });

/** The days just before, as many of them. */
export function previous(period: Period): Period {
  const days = lengthOf(period);
  return { from: daysAfter(period.from, -days), to: daysAfter(period.from, -1) };
}

/** The same days a year earlier; 29 February is then the 28th. */
export function yearBefore({ from, to }: Period): Period {
  const back = (day: string) => {
    const year = Number(day.slice(0, 4)) - 1;
    return day.endsWith('02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
  };
  return { from: back(from), to: back(to) };
}

/** Is this a day there is, YYYY-MM-DD, not before figures could exist? */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const FIRST_DAY = '2020-01-01';
/** From–to as it was asked for; undefined when that is no period: turned round, in the future, before there was anything. */
export function fromTo(from: string | undefined, to: string | undefined, today: string): Period | undefined {
  if (!from || !to || !isDay(from) || !isDay(to)) return undefined;
  return FIRST_DAY <= from && from <= to && to <= today ? { from, to } : undefined;
}

/** Weeks a trend of this period shows: at least a quarter, so that there is something to see, at most two years. */
export const weeksOf = (period: Period): number => Math.min(105, Math.max(13, Math.ceil(lengthOf(period) / 7)));
