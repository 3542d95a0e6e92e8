import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { credentials, devices, offers } from '@/db/schema/credentials';

/** One credential with where it is, for act(). */
export async function credentialById(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      id: credentials.id,
      deviceId: credentials.deviceId,
      residentId: credentials.residentId,
      region: credentials.region,
      status: credentials.status,
      servedHere: sql<boolean>`app_serves(${credentials.residentId})`,
    })
    .from(credentials)
    .where(eq(credentials.id, id));
  return row;
}

/** Copies that can still be used come first: a newer one may have run out while an older one lives. */
const livingFirst = [
  sql`array_position(array['active', 'suspended'], ${credentials.status})`,
  desc(credentials.issuedAt),
] as const;

/** The device a resident holds now, with the copy that counts. */
export async function liveDevice(tx: Tx, residentId: string) {
  const [device] = await tx
    .select()
    .from(devices)
    .where(and(eq(devices.residentId, residentId), isNull(devices.unboundAt)));
  if (!device) return undefined;
  const [credential] = await tx
    .select()
    .from(credentials)
    .where(eq(credentials.deviceId, device.id))
    .orderBy(...livingFirst)
    .limit(1);
  return credential ? { device, credential } : undefined;
}

/** All devices a resident had, newest first, each with the copy that counts. */
export async function devicesOf(tx: Tx, residentId: string) {
  return tx
    .selectDistinctOn([devices.boundAt, devices.id], {
      device: devices,
      credential: credentials,
      officeName: offices.name,
    })
    .from(devices)
    .innerJoin(credentials, eq(credentials.deviceId, devices.id))
    .leftJoin(offices, eq(offices.id, devices.boundOfficeId))
    .where(eq(devices.residentId, residentId))
    .orderBy(desc(devices.boundAt), devices.id, ...livingFirst);
}

/** The copies on a device that verifiers accept, with the places of their status. */
export async function copiesInForce(tx: Tx, deviceId: string) {
  return tx
    .select({
      form: credentials.form,
      listId: credentials.listId,
      listIndex: credentials.listIndex,
      issuedAt: credentials.issuedAt,
    })
    .from(credentials)
    .where(and(eq(credentials.deviceId, deviceId), eq(credentials.status, 'active')));
}

/**
 * Everything that ends or makes a credential of one resident waits in line here, so that none survives a race. To be
 * taken before looking where a credential stands, and after holding the case: the other way round two would wait for
 * each other.
 */
export async function lockResident(tx: Tx, residentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${residentId}, 0))`);
}

export async function newestOffer(tx: Tx, caseId: string) {
  const [offer] = await tx
    .select()
    .from(offers)
    .where(eq(offers.caseId, caseId))
    .orderBy(desc(offers.createdAt))
    .limit(1);
  return offer;
}

/** How often this resident was given a digital KTP-el in 30 days: phones bound, and offers nobody has taken. */
export async function recentIssues(tx: Tx, residentId: string): Promise<number> {
  const month = sql`now() - interval '30 days'`;
  const [bound] = await tx
    .select({ devices: count() })
    .from(devices)
    .where(and(eq(devices.residentId, residentId), gt(devices.boundAt, month)));
  const [offered] = await tx
    .select({ offers: count() })
    .from(offers)
    .where(and(eq(offers.residentId, residentId), gt(offers.createdAt, month), isNull(offers.redeemedAt)));
  return (bound?.devices ?? 0) + (offered?.offers ?? 0);
}
