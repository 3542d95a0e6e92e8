import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { record } from '@/lib/ledger/record';

const AT_ONCE = 200;

/**
 * Brings requests nobody decided in time up to the province, which then sees them and may decide. One that is being decided
 * at this very moment is passed over: it will not be late any more, or the next minute finds it again.
 */
export async function escalateApprovals(tx: Tx): Promise<number> {
  const late = await tx
    .select({ id: approvalRequests.id })
    .from(approvalRequests)
    .where(
      and(
        eq(approvalRequests.status, 'waiting'),
        lte(approvalRequests.dueAt, sql`now()`),
        isNull(approvalRequests.escalatedAt),
      ),
    )
    .orderBy(approvalRequests.dueAt)
    .limit(AT_ONCE)
    .for('update', { skipLocked: true });
  if (late.length === 0) return 0;
  const ids = late.map(({ id }) => id);
  const up = await tx
    .update(approvalRequests)
    .set({ escalatedAt: sql`now()` })
    .where(inArray(approvalRequests.id, ids))
    .returning();
  for (const { id: approval, subjectId: id, caseId, residentId, region } of up)
    await record(tx, 'approval.escalate', 'done', { id, caseId, residentId, region }, { detail: { approval } });
  return up.length;
}
