import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offers } from '@/db/schema/credentials';

/** Ends every offer of a resident that nobody took yet. Answers how many. */
export async function cancelOffers(tx: Tx, residentId: string): Promise<number> {
  const pending = and(eq(offers.residentId, residentId), isNull(offers.redeemedAt), isNull(offers.cancelledAt));
  const cancelled = await tx
    .update(offers)
    .set({ cancelledAt: sql`now()` })
    .where(pending)
    .returning({ id: offers.id });
  return cancelled.length;
}
