import { Card } from '@/components/ui/card';
import { ScrollPane } from '@/components/ui/scroll-pane';
import { changeWords, denominatorWords, valueWords } from '@/lib/rollout/figure-words';
import { type MeasureName, measureNames } from '@/lib/rollout/measures';
import type { RatedPlace } from '@/lib/rollout/overview';
import { nameOfPlace, readerOf, type Shown, shortPeriod } from './shown';

/** What stands in the other column: an area, or the same area over other days. */
export function otherName({ screen, rollout }: Shown): string {
  const { view } = rollout;
  if (!view.vs) return '';
  const name = nameOfPlace(rollout, view.vs.place);
  if (view.vs.place !== view.place) return name;
  return shortPeriod(view.vs.period, screen);
}

/** Every measure of the area beside those of another, or of other days. */
export function ComparisonCard({ screen, rollout }: Shown) {
  const { t } = screen;
  const { other, now, view } = rollout;
  if (!other || !view.vs) return null;
  const sameArea = view.vs.place === view.place;
  const own = sameArea ? shortPeriod(view.period, screen) : now.of.name;
  const labels = { one: own, other: otherName({ screen, rollout }) };
  return (
    <Card title={t('rolloutFilters.comparison')} padding="edge">
      <ScrollPane label={t('rolloutFilters.comparisonLabel', labels)}>
        <table className="rollout-facts">
          <thead>
            <tr>
              <th scope="col">{t('rolloutFilters.measure')}</th>
              <th scope="col">{labels.one}</th>
              <th scope="col">{labels.other}</th>
              <th scope="col">{t('rolloutFilters.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {measureNames.map((name) => (
              <Compared key={name} {...{ screen, name, other }} own={now.of} />
            ))}
          </tbody>
        </table>
      </ScrollPane>
    </Card>
  );
}

type ComparedProps = { screen: Shown['screen']; name: MeasureName; own: RatedPlace; other: RatedPlace };

function Compared({ screen, name, own, other }: ComparedProps) {
  const reader = readerOf(screen);
  const [one, two] = [own.figures[name], other.figures[name]];
  const difference = one.value === null || two.value === null ? null : one.value - two.value;
  return (
    <tr>
      <th scope="row">{screen.t(`rolloutMeasures.name.${name}`)}</th>
      <td>
        {valueWords(name, one, reader)} <small>{denominatorWords(name, { ...own, figure: one }, reader)}</small>
      </td>
      <td>
        {valueWords(name, two, reader)} <small>{denominatorWords(name, { ...other, figure: two }, reader)}</small>
      </td>
      <td>{changeWords(name, difference, reader)}</td>
    </tr>
  );
}
