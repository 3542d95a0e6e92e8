import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { inUnit } from '@/lib/rollout/figure-words';
import type { Attention } from '@/lib/rollout/overview';
import { rolloutHref } from '@/lib/rollout/view-query';
import { readerOf, type Shown, shortDay } from './shown';

const units = {
  stalled: 'percent',
  falling: 'count',
  'late-approvals': 'count',
  'no-active-officer': 'count',
  'behind-peers': 'percent',
  'lost-above-peers': 'per-thousand',
} as const;

/** Those with most marks first; as many as are read at once. */
const MOST_SHOWN = 8;

function byArea(attention: readonly Attention[]): Attention[][] {
  const areas = Map.groupBy
    ? [...Map.groupBy(attention, ({ area }) => area).values()]
    : [...new Set(attention.map(({ area }) => area))].map((area) => attention.filter((one) => one.area === area));
  return areas.sort((a, b) => b.length - a.length);
}

/** Which regencies need somebody, and why, in words. */
export function AttentionCard({ screen, rollout }: Shown) {
  const { t } = screen;
  const areas = byArea(rollout.now.attention);
  const [first, more] = [areas.slice(0, MOST_SHOWN), areas.slice(MOST_SHOWN)];
  return (
    <Card title={t('rolloutFilters.attention')} padding="edge">
      {areas.length === 0 ? (
        <EmptyState title={t('rolloutFilters.attentionNone')}>{t('rolloutFilters.attentionNoneText')}</EmptyState>
      ) : (
        <>
          <p className="px-card pt-3 text-ink-2">{t('rolloutFilters.attentionLead')}</p>
          <Areas {...{ screen, rollout }} areas={first} />
          {more.length > 0 && (
            <details className="border-t border-line">
              <summary className="px-card py-2 font-semibold text-link">
                {t('rolloutFilters.attentionMore', { count: more.length })}
              </summary>
              <Areas {...{ screen, rollout }} areas={more} />
            </details>
          )}
        </>
      )}
    </Card>
  );
}

function Areas({ screen, rollout, areas }: Shown & { areas: readonly (readonly Attention[])[] }) {
  return (
    <ul aria-label={screen.t('rolloutFilters.attention')} className="divide-y divide-line">
      {areas.map((reasons) => (
        <Area key={reasons[0]?.area} {...{ screen, rollout, reasons }} />
      ))}
    </ul>
  );
}

function Area({ screen, rollout, reasons }: Shown & { reasons: readonly Attention[] }) {
  const { t } = screen;
  const [first] = reasons;
  if (!first) return null;
  return (
    <li className="px-card py-2">
      <TextLink
        href={rolloutHref(rollout.view.params, { place: first.area, q: null, vs: null })}
        className="font-semibold"
      >
        {first.name}
      </TextLink>
      <ul>
        {reasons.map((one) => (
          <li key={one.reason}>
            {sentence(screen, one)}{' '}
            <span className="text-meta whitespace-nowrap text-ink-3">
              {t('rolloutFilters.since', { day: shortDay(one.since, screen) })}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function sentence(screen: Shown['screen'], { reason, value, against }: Attention): string {
  const said = (n: number | null) => inUnit(units[reason], Math.abs(n ?? 0), readerOf(screen));
  return screen.t(`rolloutFilters.reason.${reason}`, { value: said(value), against: said(against) });
}
