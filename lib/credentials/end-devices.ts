import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type credentialReasons, credentials, devices } from '@/db/schema/credentials';

type Reason = (typeof credentialReasons)[number];

/**
 * Ends for good every copy on every phone of a resident, and the bindings; with `onlyDevice` what is on that one. The
 * caller holds the resident (lockResident). Answers the copies that ended, each with the moment.
 */
export async function endDevices(tx: Tx, residentId: string, reason: Reason, onlyDevice?: string) {
  const copies = [
    eq(credentials.residentId, residentId),
    inArray(credentials.status, ['active', 'suspended', 'expired']),
  ];
  const bound = [eq(devices.residentId, residentId), isNull(devices.unboundAt)];
  if (onlyDevice) {
    copies.push(eq(credentials.deviceId, onlyDevice));
    bound.push(eq(devices.id, onlyDevice));
  }
  const ended = await tx
    .update(credentials)
    .set({ status: 'revoked', reason, changedAt: sql`now()` })
    .where(and(...copies))
    .returning({ id: credentials.id, changedAt: credentials.changedAt });
  await tx
    .update(devices)
    .set({ unboundAt: sql`now()` })
    .where(and(...bound));
  return ended;
}
