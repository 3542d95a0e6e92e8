import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

type CaseNumberProps = { screen: Screen; view: CaseView; said: readonly string[] };

/** The number the resident takes along, and what came of the case in a few sentences. */
export const CaseNumber = ({ screen: { t }, view, said }: CaseNumberProps) => (
  <Card>
    <p className="text-office text-ink-3">{t('result.number')}</p>
    <p className="text-title font-semibold tracking-wide tabular">{view.number}</p>
    {view.status !== 'stopped' && view.status !== 'cancelled' && <p className="text-ink-2">{t('result.numberHint')}</p>}
    {said.length > 0 && (
      <ul className="mt-4 grid gap-1 border-t border-line pt-4">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )}
  </Card>
);
