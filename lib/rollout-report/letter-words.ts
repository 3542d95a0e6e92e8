import type { Locale, Zone } from '@/lib/format/time';
import type { Translator } from '@/lib/i18n/translator';
import { changeWords, type Reader } from '@/lib/rollout/figure-words';
import type { MeasureName } from '@/lib/rollout/measures';
import type { MonthFacts } from '@/lib/rollout/month-facts';
import type { Figures } from '@/lib/rollout/overview';

/** What the letter is about, who writes it, and in whose words. */
export type Letter = {
  facts: MonthFacts;
  office: { name: string; address: string };
  made: Date;
  zone: Zone;
  signer: string;
  rootFingerprint: string;
  t: Translator;
  locale: Locale;
};

export const readerOf = ({ t, locale }: Letter): Reader => ({ t, locale });

const tags = { id: 'id-ID', en: 'en-GB' } as const;
export const tagOf = (locale: Locale) => tags[locale];
const named = (month: string, locale: Locale, length: 'long' | 'short') =>
  new Intl.DateTimeFormat(tags[locale], {
    month: length,
    year: length === 'long' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
/** `November 2026`, from `2026-11`. */
export const monthWords = (month: string, locale: Locale) => named(month, locale, 'long');
/** `Nov 26`. */
export const shortMonth = (month: string, locale: Locale) => named(month, locale, 'short');

/** `+0,2 poin`, `−11`, `= 0`, or nothing where one of the two is not known. Arrows are not in the letter’s typeface. */
export function changeOf(name: MeasureName, now: Figures, before: Figures, reader: Reader): string | undefined {
  const [value, earlier] = [now[name].value, before[name].value];
  if (value === null || earlier === null) return undefined;
  return changeWords(name, value - earlier, reader)
    .replace('▲ ', '+')
    .replace('▼ ', '−');
}
