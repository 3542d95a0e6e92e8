import type { CaseView } from '@/lib/cases/view';
import type { Say } from './receipt-content';

const say = (...all: (Say | false | null | undefined)[]): Say[] => all.filter((one) => typeof one === 'function');

/** What was done so far, in the order it happened. */
export function doneLines(view: CaseView): Say[] {
  const { status, destination, report, device, revokedAt, offer } = view;
  const isCard = status === 'completed' && destination === 'card';
  return say(
    (t) => t('receipt.done.reported', { cause: t(`labels.cause.${report.cause}`) }),
    device?.status === 'suspended' && ((t) => t('receipt.done.suspended', { model: device.model })),
    revokedAt !== null &&
      ((t, clock) => {
        const model = device?.status === 'revoked' ? device.model : t('receipt.oldPhone');
        return t('receipt.done.revoked', { model, time: clock.full(revokedAt) });
      }),
    ...publishedLines(view),
    status === 'awaiting-claim' && ((t) => t('receipt.done.offered')),
    isCard && ((t) => t('receipt.done.card')),
    offer?.state === 'redeemed' && ((t) => t('receipt.done.claimed')),
    status === 'cancelled' &&
      ((t) => t(device?.status === 'active' ? 'receipt.done.cancelledActive' : 'receipt.done.cancelled')),
    status === 'stopped' && ((t) => t('receipt.done.stopped')),
  );
}

/** From when on nobody accepts the old phone any more: what a resident asks first. */
function publishedLines({ revokedAt, publication }: CaseView): (Say | false)[] {
  if (!revokedAt || publication?.status !== 'revoked') return [];
  const { publishedAt, knownBy } = publication;
  return [
    publishedAt !== null &&
      knownBy !== null &&
      ((t, clock) => t('receipt.done.published', { time: clock.exact(publishedAt), knownBy: clock.exact(knownBy) })),
  ];
}

/** What the resident does next. */
export function nextLines({ status, destination, offer, pickupOffice }: CaseView): Say[] {
  if (status === 'awaiting-approval') return say((t) => t('receipt.next.wait'));
  if (status === 'awaiting-claim' && offer?.state === 'live')
    return say(
      (t, clock) => t('receipt.next.claim', { time: clock.time(offer.expiresAt) }),
      (t) => t('receipt.next.claimSafe'),
    );
  if (status === 'awaiting-claim') return say((t) => t('receipt.next.again'));
  if (status === 'awaiting-phone') return say((t) => t('receipt.next.later'));
  if (status === 'open' || status === 'stopped') return say((t) => t('receipt.next.back'));
  if (status === 'completed' && destination === 'card')
    return say((t) => t('receipt.next.card', { office: pickupOffice ?? '' }));
  if (status === 'completed' && destination === 'none') return say((t) => t('receipt.next.none'));
  return say((t) => t('receipt.next.nothing'));
}
