import { sql } from 'drizzle-orm';
import { hashOfLink, isLink } from '@/lib/credentials/secrets';
import { ask } from '@/lib/transaction';

export const offerStates = ['live', 'exchanged', 'locked', 'expired', 'cancelled', 'disowned', 'redeemed'] as const;
export type OfferState = { state: (typeof offerStates)[number]; expiresAt: string };

/** What the public page behind a message's link may know: whether the offer still stands, and until when. No person. */
export async function offerState(link: string): Promise<OfferState | undefined> {
  if (!isLink(link)) return undefined;
  type Row = { state: OfferState['state']; expires_at: Date };
  const row = await ask<Row>(sql`select * from offer_state(${hashOfLink(link)})`);
  return row && { state: row.state, expiresAt: new Date(row.expires_at).toISOString() };
}
