import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { CaseNumber } from '../result/case-number';
import { CaseTimeline } from '../result/case-timeline';
import { LiveWaiting } from './live-waiting';
import { WaitingFoot } from './waiting-foot';

type Approval = NonNullable<CaseView['approval']>;

function deadlineOf({ t, clock }: Screen, { dueAt, escalatedAt }: Approval): string {
  const isLate = escalatedAt !== null || dueAt <= clock.now;
  return t(isLate ? 'approvals.maker.late' : 'approvals.maker.due', { time: clock.time(dueAt) });
}

/** A second person decides: who asked and when, why, how far it has come, and the way back while nobody has decided. */
export function WaitingStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, words, clock } = screen;
  const { approval } = view;
  const asked = approval && {
    maker: approval.makerName ?? t('approvals.outside'),
    time: clock.full(approval.madeAt),
  };
  const blocked = view.device?.status === 'suspended' ? [t('identity.waiting.blocked')] : [];
  return (
    <>
      <StepHeading lead={asked && t('approvals.maker.text', asked)}>{t('approvals.maker.title')}</StepHeading>
      <div className="grid gap-6">
        {approval && (
          <Card title={t('approvals.maker.why')}>
            <ul className="grid list-disc gap-1 pl-5">
              {approval.causes.map((cause) => (
                <li key={cause}>{t(`approvals.because.${cause}`)}</li>
              ))}
            </ul>
            <LiveWaiting
              caseId={view.id}
              first={{ status: view.status, taken: approval.taken }}
              words={words.approvals.maker}
              deadline={deadlineOf(screen, approval)}
            />
          </Card>
        )}
        <CaseNumber
          screen={screen}
          view={view}
          said={[t('identity.waiting.tell', { number: view.number }), ...blocked]}
        />
        <WaitingFoot screen={screen} view={view} />
        <CaseTimeline screen={screen} view={view} />
      </div>
    </>
  );
}
