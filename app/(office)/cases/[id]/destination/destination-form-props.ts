import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

const kinds = ['phone', 'card', 'later', 'none'] as const;
export type Destination = (typeof kinds)[number];

/** How far a contact has come: nothing yet, a code on its way, or read back by the resident. */
export type ContactState = { contact: string | null; about: string | null; confirmed: string | null };

const stateOf = (
  { t, clock }: Screen,
  contact: string | null | undefined,
  confirmedAt: string | null,
  about: string | null,
): ContactState => ({
  contact: contact ?? null,
  about,
  confirmed: confirmedAt && t('destination.confirmedAt', { time: clock.time(confirmedAt) }),
});

/** Everything the form says and shows, in the officer's language. */
export function destinationFormProps(screen: Screen, view: CaseView, offices: { id: string; name: string }[]) {
  const { t, words, form } = screen;
  const { phone, phoneConfirmedAt, operator, email, emailConfirmedAt } = view.contacts;
  const open = view.resident?.obstacle ? (['none'] as const) : kinds;
  return {
    caseId: view.id,
    version: view.version,
    words: words.destination,
    form,
    options: open.map((value) => ({ value, ...words.destination.options[value] })),
    chosen: view.destination ?? undefined,
    sms: stateOf(screen, phone, phoneConfirmedAt, operator && t('destination.operator', { name: operator })),
    email: stateOf(screen, email, emailConfirmedAt, null),
    sent: {
      sms: t('destination.sms.sent', { contact: phone ?? '' }),
      email: t('destination.email.sent', { contact: email ?? '' }),
    },
    offices: offices.map(({ id, name }) => ({ value: id, label: name })),
    pickupOfficeId: view.pickupOfficeId ?? offices[0]?.id,
  };
}
export type DestinationFormProps = ReturnType<typeof destinationFormProps>;
