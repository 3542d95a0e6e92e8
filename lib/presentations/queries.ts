import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import type { CredentialStatus } from '@/db/schema/credentials';
import { devices } from '@/db/schema/credentials';
import { type PresentationOutcome, presentations } from '@/db/schema/presentations';

const isOpen = and(isNull(presentations.answeredAt), gt(presentations.expiresAt, sql`now()`));

export async function presentationById(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      id: presentations.id,
      residentId: presentations.residentId,
      region: presentations.region,
      caseId: presentations.caseId,
    })
    .from(presentations)
    .where(eq(presentations.id, id));
  return row;
}

/** Is this one of the cases of this resident that the officer can see? */
export async function isCaseOf(tx: Tx, caseId: string, residentId: string): Promise<boolean> {
  const found = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), eq(cases.residentId, residentId)));
  return found.length > 0;
}

/** One QR code at a time: what this officer asked of this resident before runs out now. */
export async function endOpenRequests(tx: Tx, officerId: string, residentId: string): Promise<void> {
  await tx
    .update(presentations)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(presentations.requestedBy, officerId), eq(presentations.residentId, residentId), isOpen));
}

/** Answers a request that is still open, once: of two answers side by side the second finds it closed. */
export async function closeRequest(
  tx: Tx,
  id: string,
  answer: { outcome: PresentationOutcome; deviceId: string | null },
): Promise<boolean> {
  const closed = await tx
    .update(presentations)
    .set({ ...answer, answeredAt: sql`now()` })
    .where(and(eq(presentations.id, id), isOpen))
    .returning({ id: presentations.id });
  return closed.length > 0;
}

type Copy = { deviceId: string; residentId: string; status: CredentialStatus; thumbprint: string | null };

/** What stands at this place of our lists, whoever holds it: for saying that it is somebody else's, and no more. */
export async function copyAt(tx: Tx, listId: number, listIndex: number): Promise<Copy | undefined> {
  const found = await tx.execute<Copy>(
    sql`select device_id as "deviceId", resident_id as "residentId", status, key_thumbprint as thumbprint
        from wallet_of_index(${listId}, ${listIndex})`,
  );
  return found.rows[0];
}

export async function noteUse(tx: Tx, deviceId: string): Promise<void> {
  await tx.update(devices).set({ lastUsedAt: sql`now()` }).where(eq(devices.id, deviceId));
}
