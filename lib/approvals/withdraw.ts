import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { approvalRequests } from '@/db/schema/approvals';
import { act } from '@/lib/act';
import { approvalById, assertWaiting } from '@/lib/approvals/queries';
import { holdCase } from '@/lib/approvals/request';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

/** Takes one's own request back while it waits, taken by somebody or not: the case is open again where it stood. */
export const withdrawRequest = act('approval.withdraw', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, subject }) {
    const { approvalId, caseId, makerId, act: asked } = subject;
    if (makerId !== officer.id) throw new Refusal('approval.notYours');
    assertWaiting(subject);
    await tx
      .update(approvalRequests)
      .set({ status: 'withdrawn', decidedAt: sql`now()` })
      .where(eq(approvalRequests.id, approvalId));
    if (caseId) await holdCase(tx, caseId, 'open');
    return { result: { caseId }, entry: { detail: { approval: approvalId, act: asked } } };
  },
});
