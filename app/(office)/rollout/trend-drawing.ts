import type { LineProps } from '@/components/chart/line-drawing';
import { inUnit } from '@/lib/rollout/figure-words';
import type { Line } from '@/lib/rollout/load';
import { type MeasureName, measure } from '@/lib/rollout/measures';
import { nameOfPlace, readerOf, type Shown, shortDay } from './shown';

/** What a line is called: its place, and its days where they are not those of the page. */
export function lineName({ screen, rollout }: Shown, { place, period }: Line): string {
  const name = nameOfPlace(rollout, place);
  if (period.to === rollout.view.period.to) return name;
  const [from, to] = [shortDay(period.from, screen), shortDay(period.to, screen)];
  return screen.t('rollout.trend.other', { place: name, from, to });
}

function summaryOf({ screen, rollout }: Shown, format: (value: number) => string): string {
  const known = (rollout.lines[0]?.points ?? []).filter(({ figure }) => figure.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return screen.t('rollout.trend.none');
  return screen.t('rollout.trend.summary', {
    first: format(first.figure.value ?? 0),
    start: shortDay(first.day, screen),
    last: format(last.figure.value ?? 0),
    end: shortDay(last.day, screen),
  });
}

function targetOf({ screen, rollout }: Shown, name: MeasureName): LineProps['target'] {
  const { share, base } = rollout.now.of.target;
  if (name !== `coverage-${base}`) return undefined;
  return {
    value: share,
    label: screen.t('rollout.trend.target', { share: inUnit('percent', share, readerOf(screen)) }),
  };
}

/** The lines, their names and their words; undefined where there is no value at all. */
export function trendOf({ screen, rollout }: Shown): LineProps | undefined {
  const { view, lines } = rollout;
  const reader = readerOf(screen);
  const format = (value: number) => inUnit(measure(view.measure).unit, value, reader);
  if (!lines.some(({ points }) => points.some(({ figure }) => figure.value !== null))) return undefined;
  return {
    label: `${screen.t('rollout.trend.title')}: ${screen.t(`rolloutMeasures.name.${view.choice}`)}`,
    summary: summaryOf({ screen, rollout }, format),
    points: lines.map(({ points }) =>
      points.map(({ day, figure }) => ({ label: shortDay(day, screen), value: figure.value })),
    ),
    seriesNames: lines.map((line) => lineName({ screen, rollout }, line)),
    format,
    none: screen.t('rollout.trend.none'),
    target: targetOf({ screen, rollout }, view.measure),
  };
}
