import type { Locale } from '@/lib/format/time';
import { rolloutMeasures } from '@/lib/i18n/messages/rollout-measures';
import type { Translator } from '@/lib/i18n/translator';
import { type Figure, type MeasureName, measure, type Unit } from './measures';
import type { Base, Target } from './place-facts';

/** In whose words figures are said. */
export type Reader = { t: Translator; locale: Locale };

const tags = { id: 'id-ID', en: 'en-GB' } as const;
const made = new Map<string, Intl.NumberFormat>();
// Making a format costs a hundred times more than using it, and a league has 514 rows.
function digits(locale: Locale, fraction: 0 | 1): Intl.NumberFormat {
  const key = `${locale}${fraction}`;
  const known = made.get(key);
  const one =
    known ??
    new Intl.NumberFormat(tags[locale], {
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
      useGrouping: 'always',
    });
  if (!known) made.set(key, one);
  return one;
}

export const whole = (n: number, locale: Locale) => digits(locale, 0).format(Math.round(n));
const tenths = (n: number, locale: Locale) => digits(locale, 1).format(n);

const days = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
};
/** `30 Jun 2026`, from `2026-06-30`. */
export const dayWords = (day: string, locale: Locale): string => days[locale].format(new Date(`${day}T00:00:00Z`));

/** `45 dtk`, `12,5 mnt`, `3,2 jam`, `4,1 hari`. */
function duration(seconds: number, { t, locale }: Reader): string {
  if (seconds < 60) return t('rollout.seconds', { n: whole(seconds, locale) });
  if (seconds < 3600) return t('rollout.minutes', { n: tenths(seconds / 60, locale) });
  if (seconds < 86_400) return t('rollout.hours', { n: tenths(seconds / 3600, locale) });
  return t('rollout.days', { n: tenths(seconds / 86_400, locale) });
}

/** A number in the measure's unit: `12,4%`, `3,2`, `1.234`, `12,5 mnt`. */
export function inUnit(unit: Unit, value: number, reader: Reader): string {
  if (unit === 'percent') return `${tenths(value, reader.locale)}%`;
  if (unit === 'per-thousand') return reader.t('rollout.perThousand', { n: tenths(value, reader.locale) });
  return unit === 'seconds' ? duration(value, reader) : whole(value, reader.locale);
}

/** Not "<5": a share, a duration or a place hidden along with another is no number of people below five. */
export const HIDDEN = '•••';
export const NOTHING = '–';
export const SAME = '= 0';

/** The figure alone: what is too small to be shown says so, what is not known is a dash. */
export const valueWords = (name: MeasureName, figure: Figure, reader: Reader): string => {
  if (figure.hidden) return HIDDEN;
  return figure.value === null ? NOTHING : inUnit(measure(name).unit, figure.value, reader);
};

/** `▲ 2,1 poin`: the arrow is the direction of the number, whether or not that is good. */
export function changeWords(name: MeasureName, change: number | null, reader: Reader): string {
  if (change === null) return NOTHING;
  const { unit } = measure(name);
  const size =
    unit === 'percent' || unit === 'per-thousand'
      ? tenths(Math.abs(change), reader.locale)
      : inUnit(unit, Math.abs(change), reader);
  if (!/[1-9]/.test(size)) return SAME;
  const points = unit === 'percent' ? ` ${reader.t('rollout.points')}` : '';
  return `${change > 0 ? '▲' : '▼'} ${size}${points}`;
}

/** Is this change one for the worse? Of a measure without a good side, never. */
export const isWorse = (name: MeasureName, change: number | null): boolean => {
  const { better } = measure(name);
  return change !== null && ((better === 'more' && change < 0) || (better === 'less' && change > 0));
};

type Denominated = keyof (typeof rolloutMeasures)['id']['of'];
export const hasDenominator = (name: MeasureName): name is MeasureName & Denominated => name in rolloutMeasures.id.of;

const isOfPeople = (name: MeasureName) => name === 'coverage-obliged' || name === 'coverage-enrolled';

/** Where the number of residents comes from: `DKB 30 Juni 2026`, and that it is made up. */
export function sourceWords(base: Base | null, { t, locale }: Reader): string {
  if (!base) return t('rollout.noBase');
  const day = dayWords(base.asOf, locale);
  const words = t(`rollout.source.${base.source}`, { day });
  return base.synthetic ? `${words} ${t('rollout.syntheticBase')}` : words;
}

/** `dari wajib KTP`: what a share is a share of, without numbers. Empty for a measure that is no share. */
export const ofWords = (name: MeasureName, { t }: Reader): string =>
  hasDenominator(name) ? t('rollout.of', { what: t(`rolloutMeasures.of.${name}`) }) : '';

type Shown = { figure: Figure; base: Base | null; target: Target };
/** `dari 1.234.567 wajib KTP, DKB 30 Juni 2026`: the denominator of this figure. Empty where it has none. */
export function denominatorWords(name: MeasureName, { figure, base, target }: Shown, reader: Reader): string {
  const { t, locale } = reader;
  if (!hasDenominator(name) || figure.of === null) return '';
  const of = t('rollout.ofMany', { n: whole(figure.of, locale), what: t(`rolloutMeasures.of.${name}`) });
  if (isOfPeople(name)) return `${of}, ${sourceWords(base, reader)}`;
  if (name !== 'target-share') return of;
  const share = tenths(target.share, locale).replace(/[.,]0$/, '');
  return `${of} (${share}% ${ofWords(`coverage-${target.base}`, reader)}, ${sourceWords(base, reader)})`;
}
