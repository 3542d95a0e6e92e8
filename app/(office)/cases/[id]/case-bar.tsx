import { caseLook, ikdLook, StatusChip } from '@/app/(office)/status-chips';
import type { CaseView } from '@/lib/cases/view';
import { ResidentBar } from '../resident-bar';
import type { Screen } from '../screen';

/** The resident of this case, with the state of the digital KTP-el and of the case. */
export function CaseBar({ screen: { t }, view }: { screen: Screen; view: CaseView }) {
  const { resident, status } = view;
  if (!resident) return null;
  const { birthYear, places } = resident;
  return (
    <ResidentBar
      {...resident}
      photoLabel={t('office.portrait')}
      about={[t('case.born', { year: String(birthYear) }), places.regency].filter(Boolean).join(' · ')}
      chips={
        <>
          <StatusChip {...ikdLook(t, (view.newDevice ?? view.device)?.status ?? null)} />
          <StatusChip {...caseLook(t, status)} />
        </>
      }
    />
  );
}
