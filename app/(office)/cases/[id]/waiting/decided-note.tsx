import { Banner } from '@/components/ui/banner';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

const sentences = { approved: 'approvedBy', rejected: 'rejectedBy', returned: 'returnedBy' } as const;
/** A case that was taken up again, or asked about again, has left the decision behind. */
const standing = {
  approved: ['awaiting-claim', 'awaiting-phone', 'completed'],
  rejected: ['stopped'],
  returned: ['open'],
} as const;
const tones = { approved: 'success', rejected: 'warning', returned: 'warning' } as const;

/** What the second person said, on top of the step it is about. */
export function DecidedNote({ screen: { t, clock }, view: { approval, status } }: { screen: Screen; view: CaseView }) {
  if (!approval?.decidedAt || !(approval.status in sentences)) return null;
  const decision = approval.status as keyof typeof sentences;
  if (!standing[decision].some((one) => one === status)) return null;
  const { reason, note } = approval;
  const name = approval.decidedByName ?? t('approvals.maker.province');
  const at = approval.decidedAt;
  const time = clock.isToday(at) ? clock.time(at) : clock.full(at);
  const values = { name, time, reason: reason ? t(`reasons.${reason}`) : '' };
  const rest = [note && t('approvals.maker.note', { note }), decision === 'returned' && t('approvals.maker.mend')];
  return (
    <div className="beside-receipt mb-6">
      <Banner tone={tones[decision]} title={t(`approvals.maker.${sentences[decision]}`, values)}>
        {rest.filter(Boolean).join(' ')}
      </Banner>
    </div>
  );
}
