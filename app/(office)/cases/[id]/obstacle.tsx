import { Banner } from '@/components/ui/banner';
import type { CaseView } from '@/lib/cases/view';
import { sentence } from '@/lib/form';
import { Refusal } from '@/lib/refusal';
import type { Screen } from '../screen';

/** Why nothing new may be issued to this person, said before anybody is kept waiting for it. */
export function Obstacle({ screen: { t }, view: { resident } }: { screen: Screen; view: CaseView }) {
  if (!resident?.obstacle) return null;
  return (
    <Banner tone="warning" title={t('destination.obstacle')}>
      {sentence(t, new Refusal(resident.obstacle))}
    </Banner>
  );
}
