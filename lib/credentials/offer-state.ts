import { sql } from 'drizzle-orm';
import { offerCodeHash } from '@/lib/credentials/secrets';
import { ask } from '@/lib/transaction';

export type OfferState = { state: 'live' | 'expired' | 'cancelled' | 'redeemed'; expiresAt: string };

/** What the public page behind a message's link may know: whether the offer still stands, and until when. No person. */
export async function offerState(code: string): Promise<OfferState | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(code)) return undefined;
  type Row = { state: OfferState['state']; expires_at: Date };
  const row = await ask<Row>(sql`select * from offer_state(${offerCodeHash(code)})`);
  return row && { state: row.state, expiresAt: new Date(row.expires_at).toISOString() };
}
