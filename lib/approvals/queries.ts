import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { cases } from '@/db/schema/cases';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const asSubject = (row: typeof approvalRequests.$inferSelect | undefined) =>
  row && { ...row, approvalId: row.id, id: row.subjectId };

/**
 * A request to be looked at. The transaction is about it from now on: that is what lets its second person see whom it is
 * about.
 */
export async function approvalSeen(tx: Tx, id: string) {
  await tx.execute(sql`select set_config('app.approval', ${id}, true)`);
  const [row] = await tx.select().from(approvalRequests).where(eq(approvalRequests.id, id));
  return asSubject(row);
}

/**
 * A request to be acted on, held until the transaction ends: two who decide take turns. Its case is held first, as
 * everybody does who changes a case: the other way round two would wait for each other.
 */
export async function approvalById(tx: Tx, id: string) {
  const seen = await approvalSeen(tx, id);
  if (!seen) return undefined;
  if (seen.caseId) await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, seen.caseId)).for('no key update');
  const [row] = await tx
    .select(getTableColumns(approvalRequests))
    .from(approvalRequests)
    .where(eq(approvalRequests.id, id))
    .for('no key update');
  return asSubject(row);
}
export type Approval = NonNullable<Awaited<ReturnType<typeof approvalById>>>;

export const isTaken = ({ takenUntil }: Pick<Approval, 'takenUntil'>, now = Date.now()) =>
  takenUntil !== null && takenUntil.getTime() > now;

/** Nothing happens to a request that was decided, or that its maker or the end of its case took back. */
export function assertWaiting({ status }: Pick<Approval, 'status'>): void {
  if (status === 'withdrawn') throw new Refusal('approval.withdrawn');
  if (status !== 'waiting') throw new Refusal('approval.decided');
}

/**
 * May this officer decide on it now? Never on one's own request, and not while somebody else has it. An overseer of the
 * province decides only on what came up because it was late.
 */
export function assertOpenTo(approval: Approval, officer: Officer): void {
  if (approval.makerId === officer.id) throw new Refusal('approval.own');
  assertWaiting(approval);
  if (officer.role === 'provincial-overseer' && !approval.escalatedAt) throw new Refusal('approval.notLate');
  if (isTaken(approval) && approval.takenBy !== officer.id) throw new Refusal('approval.takenByOther');
}

/** Deciding takes having taken it, and having looked at the evidence. */
export function assertMine(approval: Approval, officer: Officer): void {
  assertOpenTo(approval, officer);
  if (!isTaken(approval) || approval.takenBy !== officer.id) throw new Refusal('approval.takeFirst');
  if (!approval.evidenceSeenAt) throw new Refusal('approval.lookFirst');
}
