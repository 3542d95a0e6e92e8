import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

/** The phone whose digital KTP-el the decision ends, if one is still valid. */
export const phoneToRevoke = ({ device }: CaseView) =>
  device?.live && (device.status === 'active' || device.status === 'suspended') ? device : null;

/** Everything the decision does, in full sentences, in the order it happens. */
export function consequencesOf({ t, clock, officer }: Screen, view: CaseView): string[] {
  const { destination, contacts, pickupOffice } = view;
  const phone = phoneToRevoke(view);
  const used = phone?.lastUsedAt && t('review.revokeUsed', { when: clock.ago(phone.lastUsedAt) });
  const revokes = phone ? [t('review.revoke', phone), used].filter(Boolean).join(' ') : t('review.nothingToRevoke');
  const issues = {
    phone: [t('review.phone', { phone: contacts.phone ?? '' }), t('review.pin')],
    card: [t('review.card', { office: pickupOffice ?? '' })],
    later: [t('review.later')],
    none: [t('review.none')],
  }[destination ?? 'none'];
  return [revokes, ...issues, t('review.recorded', { name: officer.name })];
}
