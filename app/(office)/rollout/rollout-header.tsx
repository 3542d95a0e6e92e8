import { Chip } from '@/components/ui/chip';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { rolloutHref } from '@/lib/rollout/view-query';
import { ExportButtons } from './export-buttons';
import { measureWords } from './map-words';
import { ReportButton } from './report-button';
import { type Shown, shortDay } from './shown';

/** Where one is, how fresh it is, what is made up, and what can be taken along. */
export function RolloutHeader({ screen, rollout }: Shown) {
  const { t, clock, words, form, officer } = screen;
  const { now, view } = rollout;
  const { place: _, ...params } = view.params;
  return (
    <div className="rollout-head">
      <PageHeader
        title={t('rollout.titleOf', { place: now.of.name })}
        lead={
          <div className="flex max-w-none flex-wrap items-center gap-x-4 gap-y-1">
            <Breadcrumb {...{ screen, rollout }} />
            <span className="tabular">
              {now.countedAt
                ? t('rollout.countedAt', { when: whenCounted(now.countedAt, clock) })
                : t('rollout.notCounted')}
            </span>
            <TextLink className="no-print" href={`/rollout/plan?place=${view.place}`}>
              {t('rolloutPlan.page')}
            </TextLink>
            {now.synthetic && <Chip tone="practice">{t('rollout.synthetic')}</Chip>}
          </div>
        }
        actions={
          <>
            <ReportButton {...{ screen, rollout }} />
            <ExportButtons
              view={{ ...params, place: view.place }}
              locale={clock.locale}
              words={downloadWords(words.rolloutFilters)}
              form={form}
            />
          </>
        }
      />
      <p className="print-only">
        {measureWords({ screen, rollout })}: {t(`rolloutMeasures.formula.${view.measure}`)}.{' '}
        {t('rolloutFilters.file.period', {
          from: shortDay(view.period.from, screen),
          to: shortDay(view.period.to, screen),
        })}
        .
      </p>
      <p className="print-only">
        {t('rolloutFilters.printed', { name: officer.name, when: clock.full(clock.now) })}
        {now.synthetic && ` · ${t('rollout.syntheticWhy')}`}
      </p>
    </div>
  );
}

const downloadWords = ({
  csv,
  xlsx,
  print,
  downloaded,
  downloadFailed,
}: Shown['screen']['words']['rolloutFilters']) => ({
  ...{ csv, xlsx, print, downloaded, downloadFailed },
});

const whenCounted = (at: Date, clock: Shown['screen']['clock']) =>
  clock.isToday(at.toISOString()) ? clock.time(at.toISOString()) : clock.full(at.toISOString());

/** Links where the officer sees figures; what lies above the own area is only named. */
function Breadcrumb({ screen: { t, officer }, rollout: { view, around, now } }: Shown) {
  return (
    <nav aria-label={t('rollout.where')}>
      <ol className="flex flex-wrap gap-x-1.5">
        {around.above.map(({ place, name }) => (
          <li key={place} className="flex gap-x-1.5">
            {officer.covers(place) ? (
              <TextLink href={rolloutHref(view.params, { place, q: null, vs: null })}>{name}</TextLink>
            ) : (
              name
            )}
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li aria-current="page" className="font-semibold text-ink">
          {now.of.name}
        </li>
      </ol>
    </nav>
  );
}
