import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';
import { act } from '@/lib/act';
import { isRare } from '@/lib/approvals/causes';
import { type Approval, approvalSeen, isTaken } from '@/lib/approvals/queries';
import { caseSeen } from '@/lib/cases/queries';
import { risksOf } from '@/lib/cases/risks';
import { id } from '@/lib/fields';
import { timelineOfCase } from '@/lib/ledger/timeline';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

/** Undefined for an officer outside the own area. */
async function nameOf(tx: Tx, officerId: string | null): Promise<string | null> {
  if (!officerId) return null;
  const [row] = await tx.select({ name: officers.name }).from(officers).where(eq(officers.id, officerId));
  return row?.name ?? null;
}

async function officeOf(tx: Tx, officeId: string): Promise<string> {
  const [row] = await tx.select({ name: offices.name }).from(offices).where(eq(offices.id, officeId));
  return row?.name ?? '';
}

/** What is unusual: as it is now while it waits, as it was once decided. Counts, never who. */
async function risksNow(tx: Tx, officer: Officer, { caseId, status, risks }: Approval) {
  const current = caseId && status === 'waiting' ? await caseSeen(tx, caseId, officer) : undefined;
  return { number: current?.number ?? null, risks: current ? await risksOf(tx, current) : risks };
}

const takenOf = ({ takenBy, takenUntil, evidenceSeenAt }: Approval, officer: Officer) => ({
  byMe: takenBy === officer.id,
  until: takenUntil?.toISOString() ?? '',
  looked: takenBy === officer.id && evidenceSeenAt !== null,
});

function momentsOf({ madeAt, dueAt, escalatedAt, decidedAt }: Approval) {
  return {
    madeAt: madeAt.toISOString(),
    dueAt: dueAt.toISOString(),
    late: dueAt.getTime() <= Date.now(),
    escalatedAt: escalatedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/**
 * One request: who asked, why a second person decides, what is unusual, and what happened in the case. The evidence comes
 * with approval.see-evidence alone.
 */
export const viewApproval = act('approval.view', {
  input: z.strictObject({ approvalId: id }),
  subject: (tx, { approvalId }) => approvalSeen(tx, approvalId),
  async perform({ officer, subject }) {
    if (officer.role === 'provincial-overseer' && !subject.escalatedAt) throw new Refusal('approval.notLate');
    return { result: null, entry: { detail: { approval: subject.approvalId } } };
  },
  async read({ tx, officer, input: { approvalId } }) {
    const subject = await approvalSeen(tx, approvalId);
    if (!subject) throw new Refusal('notFound');
    const { status, causes, caseId, reason, note, makerId, officeId } = subject;
    const { number, risks } = await risksNow(tx, officer, subject);
    return {
      ...{ id: approvalId, act: subject.act, status, causes, caseId, number, reason, note },
      ...momentsOf(subject),
      risks: risks.filter(isRare),
      own: makerId === officer.id,
      maker: await nameOf(tx, makerId),
      office: await officeOf(tx, officeId),
      taken: isTaken(subject) ? { ...takenOf(subject, officer), name: await nameOf(tx, subject.takenBy) } : null,
      decidedBy: await nameOf(tx, subject.decidedBy),
      timeline: caseId ? await timelineOfCase(tx, caseId) : [],
    };
  },
});
export type ApprovalView = Awaited<ReturnType<typeof viewApproval>>;
