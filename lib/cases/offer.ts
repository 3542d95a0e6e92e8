import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { messages } from '@/db/schema/messages';
import type { OfferState } from '@/lib/credentials/offer-state';
import { newestOffer } from '@/lib/credentials/queries';
import { MOST_PIN_TRIES } from '@/lib/credentials/secrets';

type Offer = NonNullable<Awaited<ReturnType<typeof newestOffer>>>;

/** `exchanged`: code and PIN were taken, the credential is about to be; a token that ran out is an offer that did. */
function stateOf(offer: Offer): OfferState['state'] {
  if (offer.redeemedAt) return 'redeemed';
  if (offer.cancelledAt) return 'cancelled';
  if (offer.exchangedAt) return (offer.tokenExpiresAt?.getTime() ?? 0) > Date.now() ? 'exchanged' : 'expired';
  if (offer.pinFailures >= MOST_PIN_TRIES) return 'locked';
  return offer.expiresAt.getTime() <= Date.now() ? 'expired' : 'live';
}

/** The newest offer of a case and how its message fares; null when none was made. Nothing of the person. */
export async function offerOf(tx: Tx, caseId: string) {
  const offer = await newestOffer(tx, caseId);
  if (!offer) return null;
  const [message] = await tx
    .select({ status: messages.status })
    .from(messages)
    .where(and(eq(messages.caseId, caseId), eq(messages.kind, 'offer')))
    .orderBy(desc(messages.createdAt))
    .limit(1);
  const { pinFailures: tries, expiresAt } = offer;
  const state = stateOf(offer);
  return { state, tries, expiresAt: expiresAt.toISOString(), message: message?.status ?? null };
}
export type CaseOffer = NonNullable<Awaited<ReturnType<typeof offerOf>>>;
