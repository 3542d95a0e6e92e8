import type { Screen } from '@/app/(office)/cases/screen';
import { chartFile } from '@/components/chart/chart-sheet';
import { LineDrawing } from '@/components/chart/line-drawing';
import { MapDrawing } from '@/components/chart/map-drawing';
import { boxIn } from '@/components/chart/view-box';
import { sourceWords, valueWords } from '@/lib/rollout/figure-words';
import { loadRollout, type Rollout } from '@/lib/rollout/load';
import { coastline } from '@/lib/rollout/map/places';
import type { View } from '@/lib/rollout/view-query';
import { boxOf, faintOf, spotsOf } from './map-spots';
import { legendOf, measureWords } from './map-words';
import { readerOf, type Shown, shortDay } from './shown';
import { trendOf } from './trend-drawing';

const WIDTH = 1000;

/** Under every picture: of what, of when, of whom, and that some of it is made up. */
function notesOf({ screen, rollout }: Shown): string[] {
  const { t, clock } = screen;
  const { now, view } = rollout;
  const days = { from: shortDay(view.period.from, screen), to: shortDay(view.period.to, screen) };
  return [
    [
      t('rolloutFilters.file.period', days),
      now.countedAt && t('rollout.countedAt', { when: clock.full(now.countedAt.toISOString()) }),
      t('rolloutFilters.file.source', { source: sourceWords(now.of.base, readerOf(screen)) }),
    ],
    [now.synthetic && t('rolloutFilters.file.synthetic'), t('rollout.map.note'), t('rollout.picture.source')],
  ].map((parts) => parts.filter(Boolean).join(' · '));
}

function mapFile(shown: Shown): Promise<string> {
  const { screen, rollout } = shown;
  const spots = spotsOf(rollout);
  const viewBox = boxOf(rollout.view.place);
  const { width, height } = boxIn(viewBox);
  const faint = faintOf(rollout, spots).map((one) => ({ ...one, key: `${one.x} ${one.y}`, step: null, name: '' }));
  const circles = spots.map(({ figure, name, place, ...spot }) => ({
    ...spot,
    key: place,
    name: `${name}: ${valueWords(rollout.view.measure, figure, readerOf(screen))}`,
  }));
  return chartFile({
    title: `${rollout.now.of.name}: ${measureWords(shown)}`,
    notes: notesOf(shown),
    width: WIDTH,
    height: Math.round((WIDTH * height) / width),
    legend: legendOf(shown).steps.map((label, index) => ({ label, fill: `var(--map-${index + 1})` })),
    draw: (placing) => (
      <MapDrawing
        label={screen.t('rollout.map.title', { measure: measureWords(shown) })}
        coast={coastline}
        hatchId="hatch"
        circles={[...faint.map((one) => ({ ...one, isDimmed: true })), ...circles]}
        {...{ viewBox, placing }}
      />
    ),
  });
}

function trendFile(shown: Shown): Promise<string> | undefined {
  const trend = trendOf(shown);
  if (!trend) return undefined;
  const size = { width: WIDTH, height: 360 };
  return chartFile({
    title: `${shown.rollout.now.of.name}: ${measureWords(shown)}`,
    notes: notesOf(shown).map((note) => note.replace(` · ${shown.screen.t('rollout.map.note')}`, '')),
    ...size,
    draw: (placing) => <LineDrawing {...trend} {...size} placing={placing} />,
  });
}

/** A chart of this view as an SVG file. Undefined where there is no such chart, or nothing to draw. */
export async function rolloutChart(screen: Screen, view: View, chart: string | null): Promise<string | undefined> {
  if (chart !== 'map' && chart !== 'trend') return undefined;
  const rollout: Rollout = await loadRollout(screen.officer, view);
  return chart === 'trend' ? trendFile({ screen, rollout }) : mapFile({ screen, rollout });
}
