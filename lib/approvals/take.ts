import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { approvalRequests } from '@/db/schema/approvals';
import { act } from '@/lib/act';
import { approvalById, assertOpenTo, assertWaiting, isTaken } from '@/lib/approvals/queries';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

const TAKEN_MINUTES = 15;

/** Takes a request: for a quarter of an hour nobody else decides on it. Taking it again makes it a quarter of an hour anew. */
export const takeApproval = act('approval.take', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, subject }) {
    assertOpenTo(subject, officer);
    const isMine = subject.takenBy === officer.id && isTaken(subject);
    const [taken] = await tx
      .update(approvalRequests)
      .set({
        takenBy: officer.id,
        takenUntil: sql`now() + make_interval(mins => ${TAKEN_MINUTES})`,
        ...(isMine ? {} : { evidenceSeenAt: null }),
      })
      .where(eq(approvalRequests.id, subject.approvalId))
      .returning({ until: approvalRequests.takenUntil });
    return {
      result: { approvalId: subject.approvalId, takenUntil: taken?.until?.toISOString() ?? null },
      entry: { detail: { approval: subject.approvalId } },
    };
  },
});

/** Gives a request back, for others to take. */
export const releaseApproval = act('approval.release', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, subject }) {
    assertWaiting(subject);
    if (subject.takenBy !== officer.id) throw new Refusal('approval.takeFirst');
    await tx
      .update(approvalRequests)
      .set({ takenBy: null, takenUntil: null, evidenceSeenAt: null })
      .where(eq(approvalRequests.id, subject.approvalId));
    const { approvalId } = subject;
    return { result: { approvalId }, entry: { detail: { approval: approvalId } } };
  },
});
