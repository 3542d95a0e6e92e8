/** A calendar day as days since 1 January 1970, so that ages and intervals are plain sums. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** Ages are reckoned on this day, whatever day it is: the same seed gives the same people next year. */
export const ageDay = dayOf('2026-11-01');

export function dayOf(isoDate: string): Day {
  return Date.parse(isoDate) / MS_PER_DAY;
}

export function isoDate(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `YYYY`, `MM` and `DD`. */
export function partsOf(day: Day): [year: string, month: string, date: string] {
  const iso = isoDate(day);
  return [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8)];
}

export function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** The day `years` later, fractions included. A birthday may be off by a day, never by enough to change an age much. */
export function yearsAfter(day: Day, years: number): Day {
  return Math.round(day + years * 365.2425);
}

/** Completed years of life, as the law counts them. */
export function ageOn(day: Day, birth: Day): number {
  const [now, then] = [new Date(day * MS_PER_DAY), new Date(birth * MS_PER_DAY)];
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  const hadBirthday =
    now.getUTCMonth() > then.getUTCMonth() ||
    (now.getUTCMonth() === then.getUTCMonth() && now.getUTCDate() >= then.getUTCDate());
  return hadBirthday ? years : years - 1;
}
