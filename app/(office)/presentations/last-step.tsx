import type { Screen } from '@/app/(office)/cases/screen';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import { CheckIkd } from './check-ikd';
import { presentationWords } from './presentation-words';

/** After a claim: proof that the new phone holds the key, while the resident is still there. */
export function LastStep({ screen: { t, officer }, view }: { screen: Screen; view: CaseView }) {
  const isClaimed = view.status === 'completed' && view.destination === 'phone';
  if (!isClaimed || !view.resident || !officer.does('presentation.request')) return null;
  const { id: residentId, name } = view.resident;
  return (
    <Card title={t('presentation.last.title')}>
      <p className="mb-4">{t('presentation.last.text')}</p>
      <CheckIkd {...{ residentId, caseId: view.id }} words={presentationWords(t, name)} />
    </Card>
  );
}
