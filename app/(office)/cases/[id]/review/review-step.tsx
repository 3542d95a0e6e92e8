import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { consequencesOf, phoneToRevoke } from './consequences';
import { DecideForm } from './decide-form';
import { ReviewAnswers } from './review-answers';
import { RiskGate } from './risk-gate';

function riskSentence({ t }: Screen, risk: CaseView['risks'][number]): string {
  return 'count' in risk ? t(`review.risks.${risk.key}`, { count: risk.count }) : t(`review.risks.${risk.key}`);
}

/** The last look: answers, consequences, and the one red button of the product. */
export function ReviewStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, words, form, officer } = screen;
  const phone = phoneToRevoke(view);
  const destination = view.destination ?? 'none';
  const backHref = `/cases/${view.id}?step=destination`;
  const label = phone
    ? t(`review.submit.${destination}`, { model: phone.model })
    : t(`review.submitNothing.${destination}`);
  return (
    <RiskGate
      words={words.review.risks}
      risks={view.risks.map((risk) => riskSentence(screen, risk))}
      backHref={backHref}
    >
      <StepHeading>{t(phone ? 'review.title' : 'review.titleNothing')}</StepHeading>
      <div className="grid gap-6">
        <Card title={t('review.answers')}>
          <ReviewAnswers screen={screen} view={view} />
        </Card>
        <Card title={t('review.willHappen')}>
          <ol className="grid list-decimal gap-2 pl-6">
            {consequencesOf(screen, view).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {phone && <p className="mt-4 font-semibold">{t('review.final')}</p>}
        </Card>
        {officer.does('case.decide') && (
          <DecideForm
            caseId={view.id}
            version={view.version}
            label={label}
            look={phone ? 'danger' : 'primary'}
            form={form}
            pinWords={words.result.pin}
            done={t('review.done')}
          />
        )}
        <p>
          <TextLink href={backHref}>{t('review.risks.back')}</TextLink>
        </p>
      </div>
    </RiskGate>
  );
}
