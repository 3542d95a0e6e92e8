import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';

/** Which of the endings this is. */
export function endingOf({ status, destination, offer }: CaseView) {
  if (status === 'awaiting-claim' && offer && !['live', 'exchanged'].includes(offer.state)) return 'offer-over';
  if (status === 'awaiting-claim' || status === 'awaiting-phone' || status === 'cancelled') return status;
  if (offer?.state === 'redeemed') return 'claimed';
  if (status === 'completed' && (destination === 'card' || destination === 'none')) return destination;
  return 'completed';
}

function revokedSentence({ t, clock }: Screen, { revokedAt, device }: CaseView): string {
  if (!revokedAt) return t('result.nothingRevoked');
  const model = device?.status === 'revoked' ? device.model : t('result.oldPhone');
  return t('result.revokedAt', { model, time: clock.full(revokedAt) });
}

function claimedSentence({ t }: Screen, { newDevice }: CaseView): string {
  if (!newDevice) return t('result.claimedText');
  return t('result.claimedOn', { model: newDevice.model, phone: newDevice.phone });
}

/** What came of the case, in full sentences. */
export function resultSentences(screen: Screen, view: CaseView): string[] {
  const { t } = screen;
  const revoked = revokedSentence(screen, view);
  const blocked = view.device?.status === 'active' ? 'result.cancelledActive' : 'result.cancelledBlocked';
  const sentences = {
    'awaiting-claim': [revoked, t('result.sentTo', { phone: view.contacts.phone ?? '' })],
    'offer-over': [revoked],
    'awaiting-phone': [revoked, t('result.laterText')],
    card: [revoked, t('result.cardAt', { office: view.pickupOffice ?? '' })],
    none: [revoked, t('result.noneText')],
    claimed: [revoked, claimedSentence(screen, view)],
    cancelled: [view.revokedAt ? revoked : view.device ? t(blocked) : '', t('result.cancelledText')],
    completed: [revoked],
  };
  return sentences[endingOf(view)].filter(Boolean);
}
