import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { approvalRequests, rejectionReasons } from '@/db/schema/approvals';
import { act } from '@/lib/act';
import { type Approval, approvalById, assertMine } from '@/lib/approvals/queries';
import { holdCase } from '@/lib/approvals/request';
import { changeCase } from '@/lib/cases/change';
import { choice, id, line } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';

const input = z
  .strictObject({ approvalId: id, reason: choice(rejectionReasons), note: line(500).optional() })
  .refine((given) => given.reason !== 'other' || given.note, { path: ['note'], message: 'required' });
type Why = z.output<typeof input>;

async function decide(tx: Tx, { approvalId }: Approval, officer: Officer, status: 'rejected' | 'returned', why: Why) {
  const { reason, note = null } = why;
  await tx
    .update(approvalRequests)
    .set({ status, reason, note, decidedBy: officer.id, decidedAt: sql`now()` })
    .where(eq(approvalRequests.id, approvalId));
}

const entryOf = ({ approvalId, act: asked, makerId }: Approval, { reason }: Why) => ({
  reason,
  detail: { approval: approvalId, act: asked, maker: makerId },
});

/** Says no: the case stops, and what was blocked stays blocked. */
export const rejectRequest = act('approval.reject', {
  input,
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, input: why, subject }) {
    assertMine(subject, officer);
    await decide(tx, subject, officer, 'rejected', why);
    if (subject.caseId)
      await changeCase(tx, { id: subject.caseId }, { status: 'stopped', stopReason: 'rejected', closedAt: new Date() });
    return { result: { caseId: subject.caseId }, entry: entryOf(subject, why) };
  },
});

/** Sends it back for the maker to mend: the case is open again where it stood. */
export const returnRequest = act('approval.return', {
  input,
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, input: why, subject }) {
    assertMine(subject, officer);
    await decide(tx, subject, officer, 'returned', why);
    if (subject.caseId) await holdCase(tx, subject.caseId, 'open');
    return { result: { caseId: subject.caseId }, entry: entryOf(subject, why) };
  },
});
