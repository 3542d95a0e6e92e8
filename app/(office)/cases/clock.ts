import { type Locale, relative, showDateTime, showShort, showTime, showTimeToSeconds, zoneOf } from '@/lib/format/time';

/** The office's clock: moments come as ISO 8601 in UTC and are read in the office's zone, with its label. */
export function clockOf(timeZone: string, locale: Locale, now = new Date()) {
  const zone = zoneOf(timeZone);
  const time = (iso: string) => showTime(new Date(iso), zone, locale);
  const exact = (iso: string) => showTimeToSeconds(new Date(iso), zone, locale);
  const full = (iso: string) => showDateTime(new Date(iso), zone, locale);
  const short = (iso: string) => showShort(new Date(iso), zone, locale);
  const day = (iso: string | Date) => new Date(iso).toLocaleDateString('en-GB', { timeZone: zone });
  return {
    zone,
    locale,
    now: now.toISOString(),
    time,
    exact,
    full,
    short,
    isToday: (iso: string) => day(iso) === day(now),
    ago: (iso: string) => relative(new Date(iso), now, locale),
  };
}
export type Clock = ReturnType<typeof clockOf>;
