import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { messages } from '@/db/schema/messages';
import { newestOffer } from '@/lib/credentials/queries';

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
  const ended = offer.redeemedAt ? 'redeemed' : offer.cancelledAt ? 'cancelled' : null;
  const state = ended ?? (offer.expiresAt.getTime() <= Date.now() ? 'expired' : 'live');
  return { state, expiresAt: offer.expiresAt.toISOString(), message: message?.status ?? null } as const;
}
export type CaseOffer = NonNullable<Awaited<ReturnType<typeof offerOf>>>;
