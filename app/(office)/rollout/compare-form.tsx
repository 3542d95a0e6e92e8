import { TextLink } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { rolloutHref } from '@/lib/rollout/view-query';
import { otherName } from './comparison-card';
import { GoButton } from './go-button';
import { HiddenParams } from './hidden-params';
import { Panel } from './panel';
import { type Shown, shortPeriod } from './shown';

const otherPeriods = ['previous', 'year-before'] as const;

/** Days the address names: they stay a choice. */
function ownDays({ screen, rollout: { view } }: Shown) {
  const value = view.params['vs-period'];
  const [from, to] = value?.split('..') ?? [];
  return value && from && to ? [{ value, label: shortPeriod({ from, to }, screen) }] : [];
}

/** Another area of the same kind, one that lies above, or other days. The address takes any area and any days. */
export function CompareForm({ screen, rollout }: Shown) {
  const { t } = screen;
  const { view, around } = rollout;
  const areas = [...around.above, ...around.beside].map(({ place, name }) => ({ value: place, label: name }));
  const usual = otherPeriods.map((value) => ({ value, label: t(`rolloutFilters.otherPeriods.${value}`) }));
  const summary = view.vs
    ? t('rolloutFilters.comparedWith', { what: otherName({ screen, rollout }) })
    : t('rolloutFilters.compare');
  return (
    <Panel summary={summary} isChosen={view.vs !== undefined}>
      <form key={JSON.stringify(view.vs ?? '')} action="/rollout" className="grid gap-3">
        <HiddenParams params={view.params} except={['vs', 'vs-period']} />
        {areas.length > 0 && (
          <Select
            name="vs"
            label={t('rolloutFilters.otherPlace')}
            prompt={t('rolloutFilters.nobody')}
            options={areas}
            defaultValue={view.params.vs ?? ''}
          />
        )}
        <Select
          name="vs-period"
          label={t('rolloutFilters.otherPeriod')}
          prompt={t('rolloutFilters.noPeriod')}
          options={[...usual, ...ownDays({ screen, rollout })]}
          defaultValue={view.params['vs-period'] ?? ''}
        />
        <GoButton>{t('rolloutFilters.compare')}</GoButton>
        {view.vs && (
          <TextLink href={rolloutHref(view.params, { vs: null, 'vs-period': null })}>
            {t('rolloutFilters.stop')}
          </TextLink>
        )}
      </form>
    </Panel>
  );
}
