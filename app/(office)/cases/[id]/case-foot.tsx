import { TextLink } from '@/components/ui/link';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../screen';
import { CancelCase } from './cancel-case';

const cancelReasons = ['found-again', 'reported-in-error', 'resident-left'] as const;

/** What cancelling for this reason does to the digital KTP-el. */
function effectOf(reason: (typeof cancelReasons)[number], { device }: CaseView) {
  if (device?.status === 'revoked') return 'gone';
  if (device?.status !== 'suspended') return 'nothing';
  return reason === 'resident-left' ? 'stays' : 'lifted';
}

/** The quiet end of the page: the record, the receipt so far, and the way out of the case. */
export function CaseFoot({ screen: { t, words, form, officer }, view }: { screen: Screen; view: CaseView }) {
  const mayCancel = !view.closedAt && officer.does('case.cancel');
  const reasons = view.status === 'awaiting-approval' ? (['resident-left'] as const) : cancelReasons;
  return (
    <div className="beside-receipt mt-10 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-4 text-office">
      {view.resident && <TextLink href={`/residents/${view.resident.id}`}>{t('case.report.backToRecord')}</TextLink>}
      {view.status !== 'stopped' && <TextLink href={`/cases/${view.id}/receipt`}>{t('receipt.page')}</TextLink>}
      {mayCancel && (
        <CancelCase
          caseId={view.id}
          version={view.version}
          words={words.case.cancel}
          closeLabel={t('case.cancel.keep')}
          reasons={reasons.map((value) => ({
            value,
            label: t(`reasons.${value}`),
            hint: t(`case.cancel.${effectOf(value, view)}`),
          }))}
          form={form}
        />
      )}
    </div>
  );
}
