import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { cases } from '@/db/schema/cases';
import { seal } from '@/db/sealing';
import type { ActName } from '@/lib/acts';
import { weighed } from '@/lib/approvals/causes';
import { policyIn } from '@/lib/approvals/policy';
import type { Answer } from '@/lib/ledger/outcomes';
import { record } from '@/lib/ledger/record';
import type { Officer } from '@/lib/officers/officer';

type Subject = { id?: string; region: string; residentId?: string | null; caseId?: string | null };
export type Asked = {
  act: ActName;
  input: unknown;
  subject: Subject;
  key: string | undefined;
  /** Performs the act; what it changes is taken back. */
  rehearse: () => Promise<unknown>;
};

/** Nobody is asked to approve what would be refused anyway: the act runs once, up to its own refusal, and is taken back. */
async function rehearsed(tx: Tx, perform: () => Promise<unknown>): Promise<void> {
  await tx.execute(sql`savepoint rehearsal`);
  await perform();
  await tx.execute(sql`rollback to savepoint rehearsal`);
}

/** The case stands still while it waits. Its version stays: the request was made for this one, and no other. */
export const holdCase = (tx: Tx, caseId: string, status: 'awaiting-approval' | 'open') =>
  tx.update(cases).set({ status, updatedAt: sql`now()` }).where(eq(cases.id, caseId));

/**
 * Stores an act as a request when its circumstances ask for a second person: the input sealed, the reasons, and the key
 * under which the maker is answered once somebody has decided. Undefined when the officer may go on alone.
 */
export async function askSecondPerson(tx: Tx, officer: Officer, asked: Asked): Promise<Answer | undefined> {
  const { act, input, subject, key, rehearse } = asked;
  const { id: subjectId, caseId, residentId } = subject;
  if (!subjectId || !caseId) return undefined;
  const { causes, risks } = await weighed(tx, officer, caseId);
  if (causes.length === 0) return undefined;
  await rehearsed(tx, rehearse);
  const id = randomUUID();
  const { id: officeId, region } = officer.office;
  const minutes = await policyIn(tx, region, 'approval-due-minutes');
  await tx.insert(approvalRequests).values({
    ...{ id, act, subjectId, caseId, residentId: residentId ?? null, region, officeId, causes, risks },
    ...{ makerId: officer.id, makerSession: officer.sessionRef, key: key ?? randomUUID() },
    inputSealed: seal('approval_requests.input', id, JSON.stringify(input)),
    dueAt: sql`now() + make_interval(mins => ${minutes})`,
  });
  await holdCase(tx, caseId, 'awaiting-approval');
  await record(tx, act, 'requested', subject, { detail: { approval: id, causes } });
  return { refusal: 'approval.requested', values: {} };
}
