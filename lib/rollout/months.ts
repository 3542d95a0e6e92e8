import type { Period } from './facts';

/** A month is YYYY-MM. */
export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

const at = (month: string, more: number) => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + more, 1));
};
/** The month so many after this one, or before it. */
export const monthAfter = (month: string, more: number): string => at(month, more).toISOString().slice(0, 7);
const lastDayOf = (month: string): string => new Date(at(month, 1).getTime() - 86_400_000).toISOString().slice(0, 10);

/** All its days, of a month that is not over those up to today. */
export function daysOfMonth(month: string, today: string): Period & { isOver: boolean } {
  const last = lastDayOf(month);
  return { from: `${month}-01`, to: last < today ? last : today, isOver: last < today };
}

/** What a month is compared with: all days of the one before; for a month that is not over, as many of them as it has so far. */
export function daysToCompare(month: string, today: string): Period {
  const { to, isOver } = daysOfMonth(month, today);
  const before = daysOfMonth(monthAfter(month, -1), today);
  const sameDay = `${before.from.slice(0, 8)}${to.slice(8)}`;
  return { from: before.from, to: isOver || sameDay > before.to ? before.to : sameDay };
}

/** The last days of so many months up to this one, oldest first. */
export const monthEnds = (month: string, months: number, today: string): string[] =>
  Array.from({ length: months }, (_, back) => daysOfMonth(monthAfter(month, back + 1 - months), today).to);
