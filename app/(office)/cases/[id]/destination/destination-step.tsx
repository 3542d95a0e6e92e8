import { Banner } from '@/components/ui/banner';
import { pickupOffices } from '@/lib/cases/pickup-offices';
import type { CaseView } from '@/lib/cases/view';
import { sentence } from '@/lib/form';
import { Refusal } from '@/lib/refusal';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { DestinationForm } from './destination-form';
import { destinationFormProps } from './destination-form-props';

/** Phone, card, a phone yet to come, or nothing: what stands in the way is said before anything is chosen. */
export async function DestinationStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, officer } = screen;
  const obstacle = view.resident?.obstacle;
  const offices = await pickupOffices(officer);
  return (
    <>
      <StepHeading lead={t('destination.lead')}>{t('destination.title')}</StepHeading>
      <div className="grid gap-6">
        {obstacle && (
          <Banner tone="warning" title={t('destination.obstacle')}>
            {sentence(t, new Refusal(obstacle))} {t('destination.obstacleOnly')}
          </Banner>
        )}
        {officer.does('case.choose-destination') && (
          <DestinationForm {...destinationFormProps(screen, view, offices)} />
        )}
      </div>
    </>
  );
}
