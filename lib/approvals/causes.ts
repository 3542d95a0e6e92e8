import type { Tx } from '@/db/client';
import type { ApprovalCause } from '@/db/schema/approvals';
import { policyIn } from '@/lib/approvals/policy';
import { type Case, caseById, newestIdentityCheck } from '@/lib/cases/queries';
import { risksOf } from '@/lib/cases/risks';
import type { Officer } from '@/lib/officers/officer';

/** Both contacts new is what a lost phone looks like, and the old number on a new phone is shown to the officer; the rest is rare. */
const ordinary = ['both-contacts-changed', 'same-number-as-lost'];

async function causesOfReissue(tx: Tx, officer: Officer, current: Case): Promise<ApprovalCause[]> {
  const rule = await policyIn(tx, officer.office.region, 'reissue-needs-second-person');
  if (rule === 'always') return ['policy'];
  if (rule === 'never') return [];
  const risks = await risksOf(tx, current);
  return risks.some(({ key }) => !ordinary.includes(key)) ? ['risk'] : [];
}

/**
 * Why an act on a case takes a second person: only other papers than a KTP-el were seen (route C), the resident lives
 * outside the officer's area, or the area asks for it, always or by risk. Empty: the officer decides alone.
 */
export async function causesFor(tx: Tx, officer: Officer, caseId: string): Promise<ApprovalCause[]> {
  const current = await caseById(tx, caseId, officer);
  if (!current) return [];
  const check = await newestIdentityCheck(tx, caseId);
  return [
    ...(check?.route === 'C' ? (['weak-evidence'] as const) : []),
    ...(officer.covers(current.region) ? [] : (['out-of-area'] as const)),
    ...(current.destination === 'phone' ? await causesOfReissue(tx, officer, current) : []),
  ];
}
