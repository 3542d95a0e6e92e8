import { env } from '@/lib/env';
import { type Locale, showDateTime, showLongDate } from '@/lib/format/time';
import { translator } from '@/lib/i18n/translator';
import { attentionWords } from '@/lib/rollout/attention-words';
import type { Period } from '@/lib/rollout/facts';
import { changeWords, denominatorWords, type Reader, SAME, valueWords, whole } from '@/lib/rollout/figure-words';
import { keyMeasures } from '@/lib/rollout/key-measures';
import { type MeasureName, measure } from '@/lib/rollout/measures';
import type { Attention, Freshness, RatedPlace } from '@/lib/rollout/overview';

/** What a digest is made of: one area over a week and over the one before. */
export type DigestFacts = Freshness & {
  week: Period;
  now: RatedPlace;
  before: RatedPlace;
  attention: readonly Attention[];
};

const MOST_NAMED = 8;

function changeOf(name: MeasureName, { now, before }: DigestFacts, reader: Reader): string {
  const [value, earlier] = [now.figures[name].value, before.figures[name].value];
  if (value === null || earlier === null) return reader.t('rolloutReports.digest.unknown');
  const change = changeWords(name, value - earlier, reader);
  if (change === SAME) return reader.t('rolloutReports.digest.same');
  return reader.t('rolloutReports.digest.change', { change });
}

/** The figure and what became of it, and below it what it is of. */
function figureLines(name: MeasureName, facts: DigestFacts, reader: Reader): string[] {
  const { t, locale } = reader;
  const { figures, base, target } = facts.now;
  const figure = figures[name];
  const value = valueWords(name, figure, reader);
  const change = changeOf(name, facts, reader);
  const first = t('rolloutReports.digest.figure', { name: t(`rolloutMeasures.name.${name}`), value, change });
  const of = denominatorWords(name, { figure, base, target }, reader);
  if (!of) return [first];
  const isShare = measure(name).unit !== 'seconds';
  return [
    first,
    isShare ? t('rolloutReports.digest.counted', { counted: whole(figure.counted, locale), of }) : `  ${of}`,
  ];
}

function headOf({ week, now, countedAt, synthetic }: DigestFacts, { t, locale }: Reader): string[] {
  const [from, to] = [showLongDate(week.from, locale), showLongDate(week.to, locale)];
  const when = countedAt && showDateTime(countedAt, 'Asia/Jakarta', locale);
  return [
    t('rolloutReports.digest.title', { place: now.name }),
    when ? t('rolloutReports.digest.week', { from, to, when }) : t('rolloutReports.digest.notCounted', { from, to }),
    ...(synthetic ? [t('rolloutReports.digest.synthetic')] : []),
  ];
}

function attentionLines({ attention, now }: DigestFacts, reader: Reader): string[] {
  const { t } = reader;
  const areas = new Set(attention.map(({ area }) => area)).size;
  if (areas === 0) return [t('rolloutReports.digest.none')];
  const named = attention.slice(0, MOST_NAMED);
  const left = areas - new Set(named.map(({ area }) => area)).size;
  return [
    t('rolloutReports.digest.attention', { count: areas }),
    ...named.map((one) => `- ${one.area === now.place ? '' : `${one.name}: `}${attentionWords(one, reader)}`),
    ...(left > 0 ? [`- ${t('rolloutReports.digest.more', { count: left })}`] : []),
  ];
}

function inLanguage(facts: DigestFacts, locale: Locale): string {
  const reader: Reader = { t: translator(locale), locale };
  const { t } = reader;
  const figures = keyMeasures.flatMap((name) => figureLines(name, facts, reader));
  const isHidden = keyMeasures.some((name) => facts.now.figures[name].hidden);
  const address = `${env().PUBLIC_URL}/rollout?place=${facts.now.place}`;
  const parts = [
    headOf(facts, reader),
    [...figures, ...(isHidden ? [t('rolloutReports.digest.hidden')] : [])],
    attentionLines(facts, reader),
    [t('rolloutReports.digest.open', { address }), t('rolloutReports.digest.why')],
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

/** The mail in plain text: Indonesian, then English, as all mails to officers are; an officer has no language of their own yet. */
export const digestBody = (facts: DigestFacts): string =>
  (['id', 'en'] as const).map((locale) => inLanguage(facts, locale)).join('\n\n— — —\n\n');
