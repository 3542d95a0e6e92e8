import { NextResident } from '@/app/(office)/next-resident';
import { LastStep } from '@/app/(office)/presentations/last-step';
import { ButtonLink } from '@/components/ui/button-link';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { receiptOf } from '../receipt/receipt-content';
import { CaseNumber } from './case-number';
import { CaseTimeline } from './case-timeline';
import { isUnderWay, OfferPanel, Reissue } from './offer-panel';
import { WhilePinHeld } from './pin-panel';
import { PrintReceipt } from './print-receipt';
import { PublicationCard } from './publication-card';
import { endingOf, resultSentences } from './result-sentences';

/** The end of the visit: what the resident takes along, and on to the next one. */
export function ResultStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, words, form, officer } = screen;
  const { offer, status } = view;
  const waitsForClaim = status === 'awaiting-claim' && offer !== null;
  const isOver = waitsForClaim && !isUnderWay(offer);
  const waits = status === 'awaiting-phone' || (isOver && !view.identified);
  return (
    <>
      <div className="beside-receipt">
        <StepHeading>{t(`result.title.${endingOf(view)}`)}</StepHeading>
      </div>
      <div className="grid gap-6">
        {waitsForClaim && (
          <div className="beside-receipt">
            <OfferPanel {...{ screen, view, offer }} />
          </div>
        )}
        {isOver && waitsForClaim && <Reissue {...{ screen, view, offer }} />}
        <PrintReceipt
          caseId={view.id}
          content={receiptOf(screen, view)}
          offerExpiresAt={waitsForClaim ? offer.expiresAt : null}
          words={words.result}
          look={isOver ? 'secondary' : 'primary'}
          form={form}
        >
          <NextResident label={t('result.nextResident')} />
        </PrintReceipt>
        <div className="beside-receipt grid gap-6">
          <CaseNumber screen={screen} view={view} said={resultSentences(screen, view)} />
          <LastStep screen={screen} view={view} />
          <PublicationCard screen={screen} view={view} />
          {!isOver && waitsForClaim && (
            <WhilePinHeld expiresAt={offer.expiresAt}>
              <Reissue {...{ screen, view, offer }} />
            </WhilePinHeld>
          )}
          {waits && officer.does('case.resume') && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <ButtonLink href={`/cases/${view.id}/resume`}>{t('result.resume')}</ButtonLink>
              <span className="text-ink-2">{t('result.resumeHint')}</span>
            </div>
          )}
          <CaseTimeline screen={screen} view={view} />
        </div>
      </div>
    </>
  );
}
