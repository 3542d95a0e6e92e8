import { folded, lineOf, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { Card } from '@/components/ui/card';
import { Timeline } from '@/components/ui/timeline';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

/** What happened in this case, out of the ledger. */
export function CaseTimeline({ screen: { t, clock }, view }: { screen: Screen; view: CaseView }) {
  const entries = folded(view.timeline).map(({ entry }) => ({ ...lineOf(t, clock, entry), title: titleOf(t, entry) }));
  return (
    <Card title={t('result.timeline')} className="beside-receipt">
      {entries.length > 0 ? <Timeline label={t('result.timeline')} entries={entries} /> : t('result.timelineEmpty')}
    </Card>
  );
}
