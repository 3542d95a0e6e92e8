import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

/**
 * A request as act() needs it, held until the transaction ends: two who decide take turns. The transaction is about it
 * from now on: that is what lets an overseer see the people in it.
 */
export async function approvalById(tx: Tx, id: string) {
  await tx.execute(sql`select set_config('app.approval', ${id}, true)`);
  const [row] = await tx
    .select(getTableColumns(approvalRequests))
    .from(approvalRequests)
    .where(eq(approvalRequests.id, id))
    .for('no key update');
  return row && { ...row, approvalId: row.id, id: row.subjectId };
}
export type Approval = NonNullable<Awaited<ReturnType<typeof approvalById>>>;

export const isTaken = ({ takenUntil }: Pick<Approval, 'takenUntil'>, now = Date.now()) =>
  takenUntil !== null && takenUntil.getTime() > now;

/**
 * May this officer decide on it now? Never on one's own request, and not while somebody else has it. An overseer of the
 * province decides only on what came up because it was late.
 */
export function assertOpenTo(approval: Approval, officer: Officer): void {
  if (approval.makerId === officer.id) throw new Refusal('approval.own');
  if (approval.status !== 'waiting') throw new Refusal('approval.decided');
  if (officer.role === 'provincial-overseer' && !approval.escalatedAt) throw new Refusal('approval.notLate');
  if (isTaken(approval) && approval.takenBy !== officer.id) throw new Refusal('approval.takenByOther');
}

/** Deciding takes having taken it, and having looked at the evidence. */
export function assertMine(approval: Approval, officer: Officer): void {
  assertOpenTo(approval, officer);
  if (!isTaken(approval) || approval.takenBy !== officer.id) throw new Refusal('approval.takeFirst');
  if (!approval.evidenceSeenAt) throw new Refusal('approval.lookFirst');
}
