import { type Segment, Segments } from '@/components/ui/segments';
import { measure } from '@/lib/rollout/measures';
import { spanNames } from '@/lib/rollout/periods';
import { bases, type Choice, choices, rolloutHref } from '@/lib/rollout/view-query';
import { CompareForm } from './compare-form';
import { DatesForm } from './dates-form';
import { GoButton } from './go-button';
import { HiddenParams } from './hidden-params';
import { type Shown, shortDay } from './shown';

/** Which measure, of whom, over which days, beside what: links and forms that make an address. */
export function FilterBar({ screen, rollout }: Shown) {
  const { t } = screen;
  const { params, period, isPeriodWrong } = rollout.view;
  const isOwn = Boolean(params.from && period.from === params.from);
  const spans: Segment[] = spanNames.map((span) => ({
    href: rolloutHref(params, { period: span, from: null, to: null }),
    label: t(`rolloutFilters.periods.${span}`),
    isCurrent: !isOwn && span === (params.period ?? '30d'),
  }));
  return (
    <section aria-label={t('rolloutFilters.label')} className="no-print flex flex-wrap items-center gap-x-3 gap-y-2">
      <MeasureForm {...{ screen, rollout }} />
      <div className="contents gap-2 sm:flex sm:flex-wrap sm:items-center">
        <Segments label={t('rolloutFilters.period')} items={spans} />
        <DatesForm {...{ screen, rollout, isOwn }} />
      </div>
      <BaseChoice {...{ screen, rollout }} />
      <CompareForm {...{ screen, rollout }} />
      {isPeriodWrong && (
        <p role="status" className="basis-full text-warning">
          {t('rolloutFilters.noSuchPeriod', { from: shortDay(period.from, screen), to: shortDay(period.to, screen) })}
        </p>
      )}
    </section>
  );
}

const sideOf = (choice: Choice) => measure(choice === 'coverage' ? 'coverage-obliged' : choice).side;

function MeasureForm({ screen: { t }, rollout: { view } }: Shown) {
  const options = (side: 'domicile' | 'office') =>
    choices
      .filter((choice) => sideOf(choice) === side)
      .map((choice) => (
        <option key={choice} value={choice}>
          {t(`rolloutMeasures.name.${choice}`)}
        </option>
      ));
  return (
    <form action="/rollout" className="flex min-w-0 gap-2">
      <HiddenParams params={view.params} except={['measure', 'sort', 'dir']} />
      <label htmlFor="measure" className="sr-only">
        {t('rolloutFilters.measure')}
      </label>
      <select
        key={view.choice}
        id="measure"
        name="measure"
        defaultValue={view.choice}
        className="h-control w-52 min-w-0 truncate rounded-md border border-field bg-surface px-2 text-body"
      >
        <optgroup label={t('rolloutFilters.groups.domicile')}>{options('domicile')}</optgroup>
        <optgroup label={t('rolloutFilters.groups.office')}>{options('office')}</optgroup>
      </select>
      <GoButton>{t('rolloutFilters.show')}</GoButton>
    </form>
  );
}

/** Of those obliged, or of those enrolled: the question every published figure leaves open. */
function BaseChoice({ screen: { t }, rollout: { view } }: Shown) {
  const items = bases.map((base) => ({
    href: rolloutHref(view.params, { base }),
    label: t(`rolloutFilters.bases.${base}`),
    isCurrent: base === view.base,
  }));
  return (
    <div className="flex items-center gap-2">
      <span className="text-ink-2">{t('rolloutFilters.baseOf')}</span>
      <Segments label={t('rolloutFilters.base')} items={items} />
    </div>
  );
}
