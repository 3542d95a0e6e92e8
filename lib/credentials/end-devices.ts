import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type credentialReasons, credentials, devices } from '@/db/schema/credentials';

type Whose = { deviceId: string } | { residentId: string };

/**
 * Ends for good every copy on one device, or on all devices of a resident, and their bindings. The caller holds the
 * resident (lockResident). Answers the copies that ended, each with the moment.
 */
export async function endDevices(tx: Tx, whose: Whose, reason: (typeof credentialReasons)[number]) {
  const isTheirs =
    'deviceId' in whose ? eq(credentials.deviceId, whose.deviceId) : eq(credentials.residentId, whose.residentId);
  const isIt = 'deviceId' in whose ? eq(devices.id, whose.deviceId) : eq(devices.residentId, whose.residentId);
  const ended = await tx
    .update(credentials)
    .set({ status: 'revoked', reason, changedAt: sql`now()` })
    .where(and(isTheirs, inArray(credentials.status, ['active', 'suspended', 'expired'])))
    .returning({ id: credentials.id, deviceId: credentials.deviceId, changedAt: credentials.changedAt });
  await tx
    .update(devices)
    .set({ unboundAt: sql`now()` })
    .where(and(isIt, isNull(devices.unboundAt)));
  return ended;
}
