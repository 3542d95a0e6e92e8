import { Banner } from '@/components/ui/banner';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

const sentences = { approved: 'approvedBy', rejected: 'rejectedBy', returned: 'returnedBy' } as const;
const tones = { approved: 'success', rejected: 'warning', returned: 'warning' } as const;

/** What the second person said, on top of the step it is about. */
export function DecidedNote({ screen: { t, clock }, view: { approval, status } }: { screen: Screen; view: CaseView }) {
  if (!approval?.decidedAt || !(approval.status in sentences)) return null;
  const decision = approval.status as keyof typeof sentences;
  if (decision === 'returned' && status !== 'open') return null;
  const { reason, note } = approval;
  const name = approval.decidedByName ?? t('approvals.maker.province');
  const values = { name, time: clock.time(approval.decidedAt), reason: reason ? t(`reasons.${reason}`) : '' };
  const rest = [note && t('approvals.maker.note', { note }), decision === 'returned' && t('approvals.maker.mend')];
  return (
    <div className="beside-receipt mb-6">
      <Banner tone={tones[decision]} title={t(`approvals.maker.${sentences[decision]}`, values)}>
        {rest.filter(Boolean).join(' ')}
      </Banner>
    </div>
  );
}
