import { NextResident } from '@/app/(office)/next-resident';
import { ButtonLink } from '@/components/ui/button-link';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { WithdrawForm } from './withdraw-form';

/** On to the next resident; and for whoever asked, the way back. */
export function WaitingFoot({
  screen: { t, form, officer },
  view: { id, approval },
}: {
  screen: Screen;
  view: CaseView;
}) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <NextResident label={t('result.nextResident')} variant="primary" />
      <ButtonLink href={`/cases/${id}/receipt`} shortcut="F9">
        {t('result.print')}
      </ButtonLink>
      {approval?.status === 'waiting' && officer.does('approval.take') && (
        <ButtonLink href={`/approvals?id=${approval.id}`}>{t('approvals.title')}</ButtonLink>
      )}
      {approval?.mine && approval.status === 'waiting' && (
        <WithdrawForm
          approvalId={approval.id}
          label={t('approvals.maker.withdraw')}
          hint={t('approvals.maker.withdrawHint')}
          form={form}
        />
      )}
    </div>
  );
}
