const DAY_MS = 86_400_000;
/** Days YYYY-MM-DD. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

const DAILY = 35;
const WEEKS = 104;

/** `work`: how much of a week's work falls on the day. `isKept`: it gets a reading. */
export type Day = { day: string; work: number; isKept: boolean };

/** Offices are closed on Saturday and Sunday. */
function workOn(day: string): number {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6 ? 0.15 : 1.34;
}

/**
 * Every day of two years up to `last`, oldest first. Kept are each of the last five weeks, and one a week before: a meter needs
 * no more. `isDaily`: all of them.
 */
export function calendarUpTo(last: string, isDaily: boolean): Day[] {
  const count = 7 * WEEKS + 1;
  return Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    const day = dayBefore(last, back);
    return { day, work: workOn(day), isKept: isDaily || back < DAILY || back % 7 === 0 };
  });
}
