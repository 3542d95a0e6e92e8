/** Indonesia's three zones. Their names stay Indonesian in English too: that is what the clocks on the wall say. */
export const zoneLabels = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const;

export type Zone = keyof typeof zoneLabels;
export type Locale = 'id' | 'en';

const isZone = (zone: string): zone is Zone => zone in zoneLabels;
/** The zone of this name; for any other, the capital's. */
export const zoneOf = (zone: string): Zone => (isZone(zone) ? zone : 'Asia/Jakarta');

const tags = { id: 'id-ID', en: 'en-GB' } as const;
const dateParts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const shortParts = { day: '2-digit', month: 'short' } as const;
const parts = {
  date: dateParts,
  time: timeParts,
  seconds: { ...timeParts, second: '2-digit' },
  short: shortParts,
} as const;

/** `17 Agustus 2025, 09.41 WIB` or `17 August 2025, 09:41 WIB`: an instant on the office's clock. */
export function showDateTime(date: Date, zone: Zone, locale: Locale): string {
  return `${format(date, locale, zone, 'date')}, ${showTime(date, zone, locale)}`;
}

/** `09.41 WIB` or `09:41 WIB`. */
export function showTime(date: Date, zone: Zone, locale: Locale): string {
  return `${format(date, locale, zone, 'time')} ${zoneLabels[zone]}`;
}

/** `09.41.07 WIB` or `09:41:07 WIB`: where seconds are what it is about. */
export function showTimeToSeconds(date: Date, zone: Zone, locale: Locale): string {
  return `${format(date, locale, zone, 'seconds')} ${zoneLabels[zone]}`;
}

/** `17 Agu 09.41 WIB`: where a column of moments of this year has to be narrow. */
export function showShort(date: Date, zone: Zone, locale: Locale): string {
  return `${format(date, locale, zone, 'short')} ${showTime(date, zone, locale)}`;
}

/**
 * `17-08-1985`, the way the card prints it, from `1985-08-17`.
 * @throws RangeError when the text is not `YYYY-MM-DD`.
 */
export function showDate(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  if (!year) throw new RangeError('Not a date of the form YYYY-MM-DD');
  return `${day}-${month}-${year}`;
}

/**
 * `17 Agustus 1985` or `17 August 1985`, from `1985-08-17`. A calendar date has no zone and must not shift with one.
 * @throws RangeError when there is no such day.
 */
export function showLongDate(isoDate: string, locale: Locale): string {
  return format(new Date(`${isoDate}T00:00:00Z`), locale, 'UTC', 'date');
}

const units = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `12 menit lalu`, `dalam 2 hari`; under a minute `sekarang`. Whole units, rounded towards now. */
export function relative(date: Date, now: Date, locale: Locale): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? [];
  if (!unit) return new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }).format(0, 'second');
  // Intl says "12 menit yang lalu"; in a table column every word counts and nobody says it.
  return new Intl.RelativeTimeFormat(tags[locale])
    .format(Math.trunc(seconds / length), unit)
    .replace(' yang lalu', ' lalu');
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs a hundred times more than using it, and a table uses it in every row.
function format(date: Date, locale: Locale, timeZone: Zone | 'UTC', part: keyof typeof parts): string {
  const key = `${locale} ${timeZone} ${part}`;
  const known = formats.get(key);
  const made = known ?? new Intl.DateTimeFormat(tags[locale], { ...parts[part], timeZone });
  if (!known) formats.set(key, made);
  return made.format(date);
}
