import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { attentionWords } from '@/lib/rollout/attention-words';
import { byReasons } from '@/lib/rollout/league';
import type { Attention } from '@/lib/rollout/overview';
import { rolloutHref } from '@/lib/rollout/view-query';
import { readerOf, type Shown, shortDay } from './shown';

/** As many as are read at once; all of them on demand. */
const MOST_SHOWN = 5;

/** Reasons by area, in the order in which they need somebody. */
function byArea(attention: readonly Attention[]): Attention[][] {
  const areas = [...new Set(attention.map(({ area }) => area))];
  const all = areas.map((area) => attention.filter((one) => one.area === area));
  const reasons = (one: readonly Attention[]) => one.map(({ reason }) => reason);
  return all.sort((a, b) => byReasons(reasons(a), reasons(b)));
}

/** Which regencies need somebody, and why, in words. */
export function AttentionCard({ screen, rollout }: Shown) {
  const { t } = screen;
  const { now, view } = rollout;
  const areas = byArea(now.attention);
  const shown = view.params.attention === 'all' ? areas : areas.slice(0, MOST_SHOWN);
  return (
    <Card
      title={<span id="perhatian">{t('rolloutFilters.attention')}</span>}
      padding="edge"
      className="rollout-attention"
    >
      {areas.length === 0 ? (
        <EmptyState title={t('rolloutFilters.attentionNone')}>{t('rolloutFilters.attentionNoneText')}</EmptyState>
      ) : (
        <>
          <p className="px-card pt-3 text-ink-2">{t('rolloutFilters.attentionLead')}</p>
          <Areas {...{ screen, rollout }} areas={shown} />
          {areas.length > shown.length && (
            <p className="border-t border-line px-card py-2">
              <TextLink href={`${rolloutHref(view.params, { attention: 'all' })}#perhatian`}>
                {t('rolloutFilters.attentionAll', { count: areas.length })}
              </TextLink>
            </p>
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
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <TextLink href={rolloutHref(rollout.view.params, away(first.area))} className="font-semibold">
          {first.name}
        </TextLink>
        <span className="text-meta text-ink-3">
          {t('rolloutFilters.since', { day: shortDay(oldest(reasons), screen) })}
        </span>
      </p>
      <ul>
        {reasons.map((one) => (
          <li key={one.reason}>{attentionWords(one, readerOf(screen))}</li>
        ))}
      </ul>
    </li>
  );
}

const away = (place: string) => ({ place, q: null, vs: null, attention: null });
const oldest = (reasons: readonly Attention[]) => reasons.map(({ since }) => since).toSorted()[0] ?? '';
