import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { approvalRequests } from '@/db/schema/approvals';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { actThatWaits } from '@/lib/approvals/acts-that-wait';
import { actForMaker } from '@/lib/approvals/maker';
import { type Approval, approvalById, assertMine } from '@/lib/approvals/queries';
import { holdCase } from '@/lib/approvals/request';
import { id } from '@/lib/fields';
import { answerAnew } from '@/lib/ledger/outcomes';

const inputOf = ({ approvalId, inputSealed }: Approval) =>
  JSON.parse(unseal('approval_requests.input', approvalId, inputSealed)) as never;

/**
 * Says yes to somebody else's request: the same act runs again, through its own checks and as things stand now, for the
 * one who asked. Its answer is for them alone, under the key they asked with. A refusal undoes it all, and the request
 * waits on.
 */
export const approveRequest = act('approval.approve', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, subject }) {
    assertMine(subject, officer);
    const maker = await actForMaker(tx, subject, officer.requestId);
    if (subject.caseId) await holdCase(tx, subject.caseId, 'open');
    const input = inputOf(subject);
    const result = await actThatWaits(subject.act).within({ tx, officer: maker }, input);
    await answerAnew(tx, subject.key, { actorId: maker.id, act: subject.act, input }, { result });
    await tx
      .update(approvalRequests)
      .set({ status: 'approved', decidedBy: officer.id, decidedAt: sql`now()` })
      .where(eq(approvalRequests.id, subject.approvalId));
    return {
      result: { caseId: subject.caseId },
      entry: { detail: { approval: subject.approvalId, act: subject.act, maker: maker.id, causes: subject.causes } },
    };
  },
});
