/** Days YYYY-MM-DD. */
const DAY_MS = 86_400_000;
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

const DAILY = 35;
const WEEKS = 104;

/** Every day of two years up to `last`, oldest first. */
export const everyDay = (last: string): string[] =>
  Array.from({ length: 7 * WEEKS + 1 }, (_, back) => dayBefore(last, 7 * WEEKS - back));

/** Of those, the days that are kept: each of the last five weeks, and one a week before. A meter needs no more. */
export const keptDays = (last: string): Set<string> =>
  new Set(everyDay(last).filter((_, at, all) => all.length - at <= DAILY || (all.length - 1 - at) % 7 === 0));

/** How much of a week's work falls on a day: offices are closed on Saturday and Sunday. */
export const workOn = (day: string): number => {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6 ? 0.15 : 1.34;
};
