import { Banner } from '@/components/ui/banner';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { BlockNotice } from '../block-notice';
import { Obstacle } from '../obstacle';
import { IdentityForm } from './identity-form';
import { ResidentFacts } from './resident-facts';

/** Who stands at the counter? Photo, document and reader answer; what somebody knows by heart does not. */
export function IdentityStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, words, form, clock, officer } = screen;
  return (
    <>
      <StepHeading>{t('identity.title')}</StepHeading>
      <div className="grid gap-6">
        <BlockNotice screen={screen} view={view} />
        <Obstacle screen={screen} view={view} />
        {view.resident && <ResidentFacts screen={screen} resident={view.resident} />}
        <Banner tone="info" title={t('identity.notProof')}>
          {t('identity.notProofText')}
        </Banner>
        {officer.does('case.confirm-identity') && (
          <IdentityForm
            key={view.version}
            caseId={view.id}
            version={view.version}
            words={words.identity}
            optional={words.case.optional}
            clock={{ zone: clock.zone, locale: clock.locale }}
            form={form}
          />
        )}
      </div>
    </>
  );
}
