import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import coast from '@/lib/rollout/map/coast.svg';
import { rolloutHref } from '@/lib/rollout/view-query';
import { ChartFiles } from './chart-files';
import { tailOf } from './league-card';
import type { LeagueText } from './league-text';
import { boxOf, faintOf, type Spot, spotsOf } from './map-spots';
import { legendOf, measureWords, summaryOf } from './map-words';
import { RolloutMap } from './rollout-map';
import type { Shown } from './shown';

/** A circle for each row, in the order of the rows; nothing for a row that is not on the map. */
function spotText(spots: readonly Spot[]): string {
  const texts: string[] = Array.from({ length: (spots.at(-1)?.at ?? -1) + 1 }, () => '');
  for (const { at, x, y, r, step } of spots) texts[at] = `${x} ${y} ${r} ${step ?? ''}`;
  return texts.join('|');
}

/** The same figures as in the table, where they are. */
export function MapCard({ screen, rollout, league }: Shown & { league: LeagueText }) {
  const { t } = screen;
  const { view, around } = rollout;
  const shown = { screen, rollout };
  const spots = spotsOf(rollout);
  const parent = around.above.findLast(({ place }) => screen.officer.covers(place));
  return (
    <Card
      title={t('rollout.map.title', { measure: t(`rolloutMeasures.name.${view.choice}`) })}
      actions={<ChartFiles {...shown} chart="map" />}
      className="rollout-map"
    >
      <RolloutMap
        label={t('rollout.map.title', { measure: measureWords(shown) })}
        summary={summaryOf(shown, spots)}
        viewBox={boxOf(view.place)}
        coastHref={coast.src}
        spots={spotText(spots)}
        faint={faintOf(rollout, spots)
          .map(({ x, y, r }) => `${x} ${y} ${r}`)
          .join('|')}
        own={view.level === 'office' ? rollout.now.of.name : null}
        legend={legendOf(shown)}
        hint={t('rollout.map.hint')}
        escapeHref={parent && rolloutHref(view.params, { place: parent.place, q: null, vs: null })}
        tail={tailOf(rollout)}
        league={league}
      />
      <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-meta text-ink-2">
        <span>{t('rollout.map.note')}</span>
        <TextLink className="no-print" href={`${rolloutHref(view.params, { view: 'table' })}#tabel`}>
          {t('rollout.map.asTable')}
        </TextLink>
      </p>
    </Card>
  );
}
