import { NextResident } from '@/app/(office)/next-resident';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { CaseNumber } from '../result/case-number';
import { CaseTimeline } from '../result/case-timeline';
import { FlagForm } from './flag-form';

/** Somebody who is not whom the record shows: the phone stays blocked, and the officer is not left alone. */
export function StoppedStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, form, officer } = screen;
  const why = view.stopReason ?? 'identity-mismatch';
  const suspended = view.device?.status === 'suspended' ? 'identity.stopped.blocked' : 'identity.stopped.nothing';
  const blocked = view.revokedAt ? 'identity.stopped.revoked' : suspended;
  // Flagging is the last word: a call for the supervisor afterwards would overwrite it.
  const open = why === 'fraud-flagged' ? [] : (['fraud-flagged', 'supervisor-called'] as const);
  return (
    <>
      <StepHeading lead={t(`identity.stopped.why.${why}`)}>{t('identity.stopped.title')}</StepHeading>
      <div className="grid gap-6">
        <Banner tone="warning" title={t(blocked)}>
          {t(view.revokedAt ? 'identity.stopped.tellDisowned' : 'identity.stopped.tell')}
        </Banner>
        {why === 'fraud-flagged' && <Banner tone="info">{t('identity.stopped.flagged')}</Banner>}
        {why === 'supervisor-called' && <Banner tone="info">{t('identity.stopped.called')}</Banner>}
        {open.length > 0 && officer.does('case.flag') && (
          <Card title={t('identity.stopped.next')}>
            <div className="flex flex-wrap gap-3">
              {open
                .filter((flag) => flag !== why && !(flag === 'supervisor-called' && officer.role === 'supervisor'))
                .map((flag) => (
                  <FlagForm
                    key={flag}
                    caseId={view.id}
                    flag={flag}
                    form={form}
                    label={t(flag === 'fraud-flagged' ? 'identity.stopped.fraud' : 'identity.stopped.supervisor')}
                  />
                ))}
            </div>
          </Card>
        )}
        <CaseNumber screen={screen} view={view} said={[]} />
        <div>
          <NextResident label={t('result.nextResident')} variant="primary" />
        </div>
        <CaseTimeline screen={screen} view={view} />
      </div>
    </>
  );
}
