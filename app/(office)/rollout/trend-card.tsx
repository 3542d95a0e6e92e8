import { LineChart } from '@/components/chart/line-chart';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { NOTHING, ofWords, valueWords } from '@/lib/rollout/figure-words';
import { measure } from '@/lib/rollout/measures';
import { ChartFiles } from './chart-files';
import { readerOf, type Shown, shortDay } from './shown';
import { lineName, trendOf } from './trend-drawing';

/** The measure week by week, beside the country's or what it is held against. */
export function TrendCard({ screen, rollout }: Shown) {
  const { t } = screen;
  const { view } = rollout;
  const name = t(`rolloutMeasures.name.${view.choice}`);
  const trend = trendOf({ screen, rollout });
  const isNow = measure(view.measure).when === 'now';
  return (
    <Card
      title={t('rollout.trend.title')}
      actions={trend && <ChartFiles {...{ screen, rollout }} chart="trend" />}
      className="rollout-trend"
    >
      <p className="mb-3 text-ink-2">
        {t('rollout.trend.lead', { measure: name, of: ofWords(view.measure, readerOf(screen)) })}
      </p>
      {trend ? (
        <>
          <LineChart {...trend} height={300} />
          <TrendTable {...{ screen, rollout }} />
        </>
      ) : (
        <EmptyState title={t(isNow ? 'rollout.trend.nowOnly' : 'rollout.trend.none')} />
      )}
    </Card>
  );
}

/** The same numbers for whoever does not look at a line: a column for each. */
function TrendTable({ screen, rollout }: Shown) {
  const { lines, view } = rollout;
  const { t } = screen;
  const reader = readerOf(screen);
  const [own] = lines;
  return (
    <details className="no-print mt-2">
      <summary className="text-link">{t('rollout.trend.table')}</summary>
      <table className="rollout-facts mt-2">
        <thead>
          <tr>
            <th scope="col">{t('rollout.trend.week')}</th>
            {lines.map((line) => (
              <th key={`${line.place} ${line.period.to}`} scope="col">
                {lineName({ screen, rollout }, line)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own?.points.map(({ day }, at) => (
            <tr key={day}>
              <th scope="row">{shortDay(day, screen)}</th>
              {lines.map(({ place, period, points }) => (
                <td key={`${place} ${period.to}`}>
                  {points[at] ? valueWords(view.measure, points[at].figure, reader) : NOTHING}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
