import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type credentialReasons, credentials } from '@/db/schema/credentials';

/** Makes every suspended copy on a device active again. Answers how many; a revoked one never comes back. */
export async function liftSuspension(
  tx: Tx,
  deviceId: string,
  reason: (typeof credentialReasons)[number],
): Promise<number> {
  const lifted = await tx
    .update(credentials)
    .set({ status: 'active', reason, suspendedByCase: null, changedAt: sql`now()` })
    .where(and(eq(credentials.deviceId, deviceId), eq(credentials.status, 'suspended')))
    .returning({ id: credentials.id });
  return lifted.length;
}
