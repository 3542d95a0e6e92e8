import type { MapLegendTexts } from '@/components/chart/map-legend';
import { inUnit, ofWords } from '@/lib/rollout/figure-words';
import { measure } from '@/lib/rollout/measures';
import { stepsOf } from '@/lib/rollout/steps';
import type { Spot } from './map-spots';
import { readerOf, type Shown } from './shown';

/** `0–10%` … `80–100%` for shares; the last step of other measures is open. */
function stepWords({ screen, rollout: { view } }: Shown): string[] {
  const { t } = screen;
  const { unit } = measure(view.measure);
  const reader = readerOf(screen);
  const said = (n: number) => inUnit(unit, n, reader).replace(/[.,]0(?=\D|$)/, '');
  const starts = stepsOf(view.measure);
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? (unit === 'percent' ? 100 : undefined);
    if (to === undefined) return t('rollout.map.from', { from: said(from) });
    return t('rollout.map.range', { from: unit === 'percent' ? String(from) : said(from), to: said(to) });
  });
}

/** The measure with its denominator: `Cakupan identitas digital, dari wajib KTP`. */
export function measureWords({ screen, rollout: { view } }: Shown): string {
  const name = screen.t(`rolloutMeasures.name.${view.choice}`);
  const of = ofWords(view.measure, readerOf(screen));
  return of ? `${name}, ${of}` : name;
}

export const legendOf = (shown: Shown): MapLegendTexts => ({
  title: measureWords(shown),
  steps: stepWords(shown),
  none: shown.screen.t('rollout.map.none'),
  size: shown.screen.t('rollout.map.size'),
});

/** One sentence for whoever does not see the picture. */
export function summaryOf({ screen, rollout: { view, now } }: Shown, spots: readonly Spot[]): string {
  const { t } = screen;
  if (view.level === 'office') return t('rollout.map.own', { place: now.of.name });
  const { unit } = measure(view.measure);
  const [, first = 0] = stepsOf(view.measure);
  const counts = {
    count: String(spots.filter(({ step }) => step === 1).length),
    all: String(spots.length),
    none: spots.filter(({ step }) => step === null).length,
    first: inUnit(unit, first, readerOf(screen)).replace(/[.,]0(?=\D|$)/, ''),
  };
  return t(unit === 'percent' ? 'rollout.map.summary.percent' : 'rollout.map.summary.other', counts);
}
