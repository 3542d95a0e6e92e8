import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { officers } from '@/db/schema/officers';
import { unseal } from '@/db/sealing';
import { isTaken } from '@/lib/approvals/queries';
import { newestOffer } from '@/lib/credentials/queries';
import type { Officer } from '@/lib/officers/officer';

type Request = typeof approvalRequests.$inferSelect;
const maker = alias(officers, 'maker');
const decider = alias(officers, 'decider');

/**
 * The very form the maker sent, to be sent once more for the PIN: for the maker alone, and as long as the offer is the one
 * that was approved. Nobody else would be answered under this key, and it says nothing of the person.
 */
async function againFor(
  tx: Tx,
  officer: Officer,
  { id, status, makerId, key, inputSealed, caseId, decidedAt }: Request,
) {
  if (status !== 'approved' || makerId !== officer.id || !caseId) return null;
  const offer = await newestOffer(tx, caseId);
  if (!offer || offer.createdAt.getTime() !== decidedAt?.getTime()) return null;
  const { version } = JSON.parse(unseal('approval_requests.input', id, inputSealed)) as { version: number };
  return { key, version };
}

/** The newest request of a case, as whoever works on the case sees it; null when none was made. */
export async function approvalOfCase(tx: Tx, officer: Officer, caseId: string) {
  const [found] = await tx
    .select({ request: approvalRequests, maker: maker.name, decider: decider.name })
    .from(approvalRequests)
    .leftJoin(maker, eq(maker.id, approvalRequests.makerId))
    .leftJoin(decider, eq(decider.id, approvalRequests.decidedBy))
    .where(eq(approvalRequests.caseId, caseId))
    .orderBy(desc(approvalRequests.madeAt))
    .limit(1);
  if (!found) return null;
  const { id, status, causes, reason, note, madeAt, dueAt, escalatedAt, decidedAt, makerId } = found.request;
  return {
    ...{ id, status, causes, reason, note, makerName: found.maker, decidedByName: found.decider },
    mine: makerId === officer.id,
    taken: status === 'waiting' && isTaken(found.request),
    madeAt: madeAt.toISOString(),
    dueAt: dueAt.toISOString(),
    escalatedAt: escalatedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    again: await againFor(tx, officer, found.request),
  };
}
export type CaseApproval = NonNullable<Awaited<ReturnType<typeof approvalOfCase>>>;

/** Where it stands, for a page that looks again every few seconds. */
export async function approvalStateOf(tx: Tx, caseId: string) {
  const [row] = await tx
    .select()
    .from(approvalRequests)
    .where(eq(approvalRequests.caseId, caseId))
    .orderBy(desc(approvalRequests.madeAt))
    .limit(1);
  if (!row) return null;
  const { status, escalatedAt } = row;
  return { status, taken: status === 'waiting' && isTaken(row), escalated: escalatedAt !== null };
}
