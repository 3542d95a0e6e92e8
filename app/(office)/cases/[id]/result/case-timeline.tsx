import { folded, lineOf, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { Timeline } from '@/components/ui/timeline';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

/** What happened in this case, out of the ledger; folded, because the next resident waits. */
export function CaseTimeline({ screen: { t, clock }, view }: { screen: Screen; view: CaseView }) {
  const entries = folded(view.timeline).map(({ entry }) => ({ ...lineOf(t, clock, entry), title: titleOf(t, entry) }));
  return (
    <details className="beside-receipt rounded-md border border-line bg-surface">
      <summary className="rounded-md px-card py-4 font-semibold">
        {t('result.timeline', { count: entries.length })}
      </summary>
      <div className="px-card pt-2 pb-card">
        <Timeline label={t('result.timeline', { count: entries.length })} entries={entries} />
      </div>
    </details>
  );
}
