import { HIDDEN } from '@/lib/rollout/figure-words';
import { measure, measureNames } from '@/lib/rollout/measures';
import { bandNumbers } from '@/lib/rollout/peers';
import type { Shown } from './shown';

/** How every figure is reckoned, in words, and what the marks of the table mean. */
export function Formulas({ screen: { t } }: Shown) {
  return (
    <details className="rollout-formulas rounded-md border border-line bg-surface p-card">
      <summary className="text-section font-semibold">{t('rolloutFilters.formulas')}</summary>
      <p className="mt-2 text-ink-2">{t('rolloutFilters.formulasLead')}</p>
      <p className="mt-1 text-ink-2">{t('rollout.hidden', { least: HIDDEN })}</p>
      <dl className="mt-4 grid gap-x-8 gap-y-3 lg:grid-cols-2">
        {measureNames.map((name) => (
          <div key={name} id={`formula-${name}`}>
            <dt className="font-semibold">
              {t(`rolloutMeasures.name.${name}`)}{' '}
              <span className="font-normal text-ink-3">({t(`rolloutFilters.${measure(name).side}`)})</span>
            </dt>
            <dd className="text-ink-2">{t(`rolloutMeasures.formula.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-4 font-semibold">{t('rolloutTable.peers.title')}</h3>
      <p className="text-ink-2">{t('rolloutTable.peers.lead')}</p>
      <ul className="text-ink-2 tabular">
        {bandNumbers.map((band) => (
          <li key={band}>{t(`rolloutTable.peers.band.${band}`)}</li>
        ))}
      </ul>
    </details>
  );
}
