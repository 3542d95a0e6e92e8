import { eq, getTableColumns } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import { offers } from '@/db/schema/credentials';

/** The case an offer was made in, held until the transaction ends: before the resident and the offer, as officers do. */
export async function caseOfOffer(tx: Tx, offerId: string) {
  const [offer] = await tx.select({ caseId: offers.caseId }).from(offers).where(eq(offers.id, offerId));
  if (!offer) return undefined;
  const [row] = await tx
    .select(getTableColumns(cases))
    .from(cases)
    .where(eq(cases.id, offer.caseId))
    .for('no key update');
  return row;
}
