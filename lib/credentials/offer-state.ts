import { sql } from 'drizzle-orm';
import { offerCodeHash } from '@/lib/credentials/secrets';
import { transaction } from '@/lib/transaction';

export type OfferState = { state: 'live' | 'expired' | 'cancelled' | 'redeemed'; expiresAt: string };

/** What the public page behind a message's link may know: whether the offer still stands, and until when. No person. */
export async function offerState(code: string): Promise<OfferState | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(code)) return undefined;
  type Row = { state: OfferState['state']; expires_at: Date };
  const found = await transaction({ actorKind: 'visitor', readOnly: true }, (tx) =>
    tx.execute<Row>(sql`select * from offer_state(${offerCodeHash(code)})`),
  );
  const row = found.rows[0];
  return row && { state: row.state, expiresAt: new Date(row.expires_at).toISOString() };
}
