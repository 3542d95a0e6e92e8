import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { actOutcomes } from '@/db/schema/ledger';

/**
 * Answers are kept for retries of the same quarter of an hour only: some hold what is shown once. That something was asked
 * for is kept until somebody has decided, so that sending it again never asks twice. Gives how many are gone.
 */
export async function forgetAnswers(tx: Tx): Promise<number> {
  const waiting = tx
    .select({ id: approvalRequests.id })
    .from(approvalRequests)
    .where(and(eq(approvalRequests.key, actOutcomes.key), eq(approvalRequests.status, 'waiting')));
  const gone = await tx
    .delete(actOutcomes)
    .where(and(lt(actOutcomes.createdAt, sql`now() - interval '15 minutes'`), notExists(waiting)));
  return gone.rowCount ?? 0;
}
