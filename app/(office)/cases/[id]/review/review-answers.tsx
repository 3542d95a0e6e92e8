import type { ReactNode } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { TextLink } from '@/components/ui/link';
import type { CaseView } from '@/lib/cases/view';
import { showDate } from '@/lib/format/time';
import type { Screen } from '../../screen';

type AnswersProps = { screen: Screen; view: CaseView };

/** What was answered on the way here, each with the way back to change it. */
export function ReviewAnswers({ screen: { t, clock }, view }: AnswersProps) {
  const { report, identity, contacts, destination, pickupOffice } = view;
  const change = (term: string) => (
    <TextLink href={`/cases/${view.id}?step=destination`}>
      {t('case.change')}
      <span className="sr-only"> ({term})</span>
    </TextLink>
  );
  const line = (key: 'destination' | 'phone' | 'email' | 'pickup', value: ReactNode) => {
    const term = t(`review.terms.${key}`);
    return { term, value, action: change(term) };
  };
  const confirmed = (contact: string | null | undefined, at: string | null) => (
    <>
      {contact} {at && <span className="text-ink-2">({t('review.confirmed', { time: clock.time(at) })})</span>}
    </>
  );
  const reported = [
    t(`labels.cause.${report.cause}`),
    report.occurredOn && showDate(report.occurredOn),
    report.occurredPlace && t('review.where', { place: report.occurredPlace }),
  ];
  return (
    <DefinitionList
      columns={1}
      items={[
        { term: t('review.terms.report'), value: reported.filter(Boolean).join(', ') },
        ...(identity
          ? [
              {
                term: t('review.terms.identity'),
                value: t(`review.routes.${identity.route}`, { time: clock.time(identity.checkedAt) }),
              },
            ]
          : []),
        ...(destination ? [line('destination', t(`destination.options.${destination}.label`))] : []),
        ...(destination === 'phone'
          ? [
              line('phone', confirmed(contacts.phone, contacts.phoneConfirmedAt)),
              line('email', confirmed(contacts.email, contacts.emailConfirmedAt)),
            ]
          : []),
        ...(destination === 'card' ? [line('pickup', pickupOffice)] : []),
      ]}
    />
  );
}
