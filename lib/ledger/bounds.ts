import type { AuditFilter, Period } from '@/lib/ledger/filter';

const HOUR = 3_600_000;
export const hoursOf: Record<Period, number> = {
  '24h': 24,
  '7d': 7 * 24,
  '30d': 30 * 24,
  '90d': 90 * 24,
  '1y': 365 * 24,
};
// Indonesia's clocks never change: a zone is a number of hours.
export const hoursEast: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

const instant = (local: string, zone: string) =>
  new Date(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}:00Z`).getTime() - (hoursEast[zone] ?? 7) * HOUR;
/** A day lasts until its end, a minute until its last second. */
const endOf = (local: string, zone: string) => instant(local, zone) + (local.length > 10 ? HOUR / 60 : 24 * HOUR);

export type Bounds = Record<'from' | 'to', string>;

/**
 * From this moment on and before that one, ISO 8601 in UTC. Both are always there, with an hour for clocks that differ: they
 * prune the months of the ledger, those to come as well. Dates are the office's.
 */
export function boundsOf(filter: Pick<AuditFilter, 'period' | 'from' | 'to'>, zone: string, now = Date.now()): Bounds {
  const { period, from, to } = filter;
  const end = to === undefined ? now + HOUR : endOf(to, zone);
  const start = from === undefined ? Math.min(end, now) - hoursOf[period] * HOUR : instant(from, zone);
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
}
