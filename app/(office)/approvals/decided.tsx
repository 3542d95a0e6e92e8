import { Banner } from '@/components/ui/banner';
import type { ApprovalView } from '@/lib/approvals/view';
import type { Screen } from '../cases/screen';

/** How it ended, by whom and why. */
export const Decided = ({ screen: { t, clock }, view }: { screen: Screen; view: ApprovalView }) => (
  <div className="pb-card">
    <Banner tone={view.status === 'approved' ? 'success' : 'info'} title={t(`approvals.status.${view.status}`)}>
      {[
        view.decidedAt &&
          view.decidedBy &&
          t('approvals.decidedBy', { name: view.decidedBy, time: clock.full(view.decidedAt) }),
        view.reason && t(`reasons.${view.reason}`),
        view.note && t('approvals.maker.note', { note: view.note }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Banner>
  </div>
);
