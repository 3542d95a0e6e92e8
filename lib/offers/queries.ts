import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offers } from '@/db/schema/credentials';

/** An offer as act() needs it, held until the transaction ends; times are judged by the database's clock. */
export async function offerById(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      id: offers.id,
      caseId: offers.caseId,
      residentId: offers.residentId,
      region: offers.region,
      pinMac: offers.pinMac,
      deviceId: offers.deviceId,
      isTaken: sql<boolean>`${offers.redeemedAt} is not null`,
      isCancelled: sql<boolean>`${offers.cancelledAt} is not null`,
      tokenLives: sql<boolean>`coalesce(${offers.tokenExpiresAt} > now(), false)`,
    })
    .from(offers)
    .where(eq(offers.id, id))
    .for('no key update');
  return row;
}
export type Offer = NonNullable<Awaited<ReturnType<typeof offerById>>>;
