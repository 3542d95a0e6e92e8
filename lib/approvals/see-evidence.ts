import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { type Approval, approvalById, approvalSeen, assertOpenTo, isTaken } from '@/lib/approvals/queries';
import { type Case, caseSeen, isIdentified, newestIdentityCheck } from '@/lib/cases/queries';
import { risksOf } from '@/lib/cases/risks';
import { id } from '@/lib/fields';
import { maskEmail } from '@/lib/format/email';
import { maskName } from '@/lib/format/name';
import { maskPhone } from '@/lib/format/phone';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { todayIn } from '@/lib/residents/eligibility';
import { openResident } from '@/lib/residents/queries';
import { summaryOf } from '@/lib/residents/summary';

/** The photo and masked facts on file. */
async function personOf(tx: Tx, officer: Officer, residentId: string | null) {
  const resident = residentId ? await openResident(tx, residentId) : undefined;
  if (!resident) return null;
  const { name, ...facts } = await summaryOf(tx, resident, todayIn(officer.office.timeZone));
  const { id, portrait, maskedNik, birthYear, age, sex, places, nikAgrees, obstacle } = facts;
  return { id, name: maskName(name), portrait, maskedNik, birthYear, age, sex, places, nikAgrees, obstacle };
}

/** Where the new one would go, masked. */
const contactsOf = ({ id: caseId, phoneSealed, emailSealed }: Case) => ({
  phone: phoneSealed && maskPhone(unseal('cases.phone', caseId, phoneSealed)),
  email: emailSealed && maskEmail(unseal('cases.email', caseId, emailSealed)),
});

/** What the maker saw, row by row, and whether it still counts. */
async function identityOf(tx: Tx, current: Case) {
  const check = await newestIdentityCheck(tx, current.id);
  if (!check) return null;
  const { route, evidence, documentKind, checkedAt } = check;
  return { route, evidence, documentKind, checkedAt: checkedAt.toISOString(), counts: isIdentified(current) };
}

async function evidenceOf(tx: Tx, officer: Officer, { caseId, residentId }: Approval) {
  const current = caseId ? await caseSeen(tx, caseId, officer) : undefined;
  return {
    resident: await personOf(tx, officer, residentId),
    identity: current ? await identityOf(tx, current) : null,
    risks: current ? await risksOf(tx, current) : [],
    destination: current?.destination ?? null,
    contacts: current?.destination === 'phone' ? contactsOf(current) : null,
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
    return { result: null, entry: { detail: { approval: subject.approvalId } } };
  },
  async read({ tx, officer, input: { approvalId } }) {
    const approval = await approvalSeen(tx, approvalId);
    if (!approval) throw new Refusal('notFound');
    return evidenceOf(tx, officer, approval);
  },
});
