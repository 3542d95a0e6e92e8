import { causesInShort } from '@/app/(office)/approvals/approval-words';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { consequencesOf, phoneToRevoke } from './consequences';
import { DecideForm } from './decide-form';
import { ReviewAnswers } from './review-answers';
import { RiskGate } from './risk-gate';
import { riskSentence } from './risk-sentence';

/** The last look: answers, consequences, and the one red button of the product. */
export function ReviewStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, words, form, officer } = screen;
  const phone = phoneToRevoke(view);
  const destination = view.destination ?? 'none';
  const backHref = `/cases/${view.id}?step=destination`;
  const asks = view.secondPerson.length > 0;
  const label = phone
    ? t(`review.submit.${destination}`, { model: phone.model })
    : t(`review.submitNothing.${destination}`);
  return (
    <RiskGate words={words.review.risks} risks={view.risks.map((risk) => riskSentence(t, risk))} backHref={backHref}>
      <StepHeading>{t(phone ? 'review.title' : 'review.titleNothing')}</StepHeading>
      <div className="grid gap-6">
        <Card title={t('review.answers')}>
          <ReviewAnswers screen={screen} view={view} />
        </Card>
        <Card title={t(asks ? 'approvals.maker.willHappen' : 'review.willHappen')}>
          <ol className="grid list-decimal gap-2 pl-6">
            {consequencesOf(screen, view).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {phone && <p className="mt-4 font-semibold">{t('review.final')}</p>}
        </Card>
        {asks && (
          <Banner tone="info" title={t('approvals.maker.needs', { why: causesInShort(t, view.secondPerson) })}>
            {t('approvals.maker.needsText')}
          </Banner>
        )}
        {officer.does('case.decide') && (
          <DecideForm
            caseId={view.id}
            version={view.version}
            label={asks ? t('approvals.maker.ask') : label}
            look={phone && !asks ? 'danger' : 'primary'}
            form={form}
            pinWords={words.result.pin}
            done={t(asks ? 'approvals.maker.asked' : 'review.done')}
          />
        )}
        <p>
          <TextLink href={backHref}>{t('review.risks.back')}</TextLink>
        </p>
      </div>
    </RiskGate>
  );
}
