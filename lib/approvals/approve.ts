import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { actThatWaits } from '@/lib/approvals/acts-that-wait';
import { actAt, actForMaker } from '@/lib/approvals/maker';
import { type Approval, approvalById, assertMine } from '@/lib/approvals/queries';
import { holdCase } from '@/lib/approvals/request';
import { id } from '@/lib/fields';
import { answerAnew } from '@/lib/ledger/outcomes';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const inputOf = ({ approvalId, inputSealed }: Approval) =>
  JSON.parse(unseal('approval_requests.input', approvalId, inputSealed)) as never;

/** What stands in the way now, told to the second person instead of the maker it was written for. */
const told: Partial<Record<Refusal['key'], Refusal['key']>> = {
  'case.identityFirst': 'approval.identityOld',
  'case.changed': 'approval.noLonger',
  'case.closed': 'approval.noLonger',
  'case.nothingToDecide': 'approval.noLonger',
  'record.closed': 'approval.lookFirst',
  notAllowed: 'approval.makerGone',
  notFound: 'approval.makerGone',
};
function retold(error: unknown): never {
  const key = error instanceof Refusal ? told[error.key] : undefined;
  throw key ? new Refusal(key) : error;
}

/** The act that was asked for, by the one who asked, through its own checks and as things stand now. */
async function performAsked(tx: Tx, officer: Officer, approval: Approval): Promise<void> {
  const maker = await actForMaker(tx, approval, officer.requestId);
  if (approval.caseId) await holdCase(tx, approval.caseId, 'open');
  const input = inputOf(approval);
  const result = await actThatWaits(approval.act).within({ tx, officer: maker }, input).catch(retold);
  await answerAnew(tx, approval.key, { actorId: maker.id, act: approval.act, input }, { result });
  await actAt(tx, officer.office.id);
}

/**
 * Says yes to somebody else's request: the same act runs again for the one who asked. Its answer is for them alone, under
 * the key they asked with. A refusal undoes it all, and the request waits on.
 */
export const approveRequest = act('approval.approve', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, subject }) {
    assertMine(subject, officer);
    const { approvalId, act: asked, makerId: maker, causes, caseId } = subject;
    await tx
      .update(approvalRequests)
      .set({ status: 'approved', decidedBy: officer.id, decidedAt: sql`now()` })
      .where(eq(approvalRequests.id, approvalId));
    await performAsked(tx, officer, subject);
    return { result: { caseId }, entry: { detail: { approval: approvalId, act: asked, maker, causes } } };
  },
});
