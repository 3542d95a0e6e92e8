import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { act } from '@/lib/act';
import { type Approval, approvalById, assertOpenTo, isTaken } from '@/lib/approvals/queries';
import { caseById, newestIdentityCheck } from '@/lib/cases/queries';
import { risksOf } from '@/lib/cases/risks';
import { id } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { todayIn } from '@/lib/residents/eligibility';
import { residentById } from '@/lib/residents/queries';
import { summaryOf } from '@/lib/residents/summary';

/** The photo and masked facts on file, what the maker saw, and what is unusual. */
async function evidenceOf(tx: Tx, officer: Officer, { caseId, residentId }: Approval) {
  const current = caseId ? await caseById(tx, caseId, officer) : undefined;
  const resident = residentId ? await residentById(tx, residentId) : undefined;
  const check = caseId ? await newestIdentityCheck(tx, caseId) : undefined;
  return {
    resident: resident ? await summaryOf(tx, resident, todayIn(officer.office.timeZone)) : null,
    identity: check
      ? {
          ...{ route: check.route, evidence: check.evidence, documentKind: check.documentKind },
          checkedAt: check.checkedAt.toISOString(),
        }
      : null,
    risks: current ? await risksOf(tx, current) : [],
    destination: current?.destination ?? null,
    cause: current?.cause ?? null,
  };
}
export type ApprovalEvidence = Awaited<ReturnType<typeof evidenceOf>>;

/** Opens the evidence of a request one has taken. Without having looked nobody decides. */
export const seeEvidence = act('approval.see-evidence', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalById(tx, approvalId),
  async perform({ tx, officer, subject }) {
    assertOpenTo(subject, officer);
    if (!isTaken(subject) || subject.takenBy !== officer.id) throw new Refusal('approval.takeFirst');
    await tx
      .update(approvalRequests)
      .set({ evidenceSeenAt: sql`now()` })
      .where(eq(approvalRequests.id, subject.approvalId));
    return { result: await evidenceOf(tx, officer, subject), entry: { detail: { approval: subject.approvalId } } };
  },
});
