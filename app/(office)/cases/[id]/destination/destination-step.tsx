import { pickupOffices } from '@/lib/cases/pickup-offices';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { Obstacle } from '../obstacle';
import { DestinationForm } from './destination-form';
import { destinationFormProps } from './destination-form-props';

/** Phone, card, a phone yet to come, or nothing: what stands in the way is said before anything is chosen. */
export async function DestinationStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, officer } = screen;
  const offices = await pickupOffices(officer);
  return (
    <>
      <StepHeading lead={t('destination.lead')}>{t('destination.title')}</StepHeading>
      <div className="grid gap-6">
        <Obstacle screen={screen} view={view} />
        {officer.does('case.choose-destination') && (
          <DestinationForm {...destinationFormProps(screen, view, offices)} />
        )}
      </div>
    </>
  );
}
