import type { Tx } from '@/db/client';
import type { ApprovalCause } from '@/db/schema/approvals';
import { policyIn } from '@/lib/approvals/policy';
import { type Case, caseById, newestIdentityCheck } from '@/lib/cases/queries';
import { type Risk, risksOf } from '@/lib/cases/risks';
import type { Officer } from '@/lib/officers/officer';

/** Both contacts new is what a lost phone looks like, and the old number on a new phone is shown to the officer; the rest is rare. */
export const ordinaryRisks: readonly Risk['key'][] = ['both-contacts-changed', 'same-number-as-lost'];
export const isRare = ({ key }: { key: string }) => !ordinaryRisks.some((usual) => usual === key);

async function causesOfReissue(tx: Tx, officer: Officer, risks: readonly Risk[]): Promise<ApprovalCause[]> {
  const rule = await policyIn(tx, officer.office.region, 'reissue-needs-second-person');
  if (rule === 'always') return ['policy'];
  if (rule === 'never') return [];
  return risks.some(isRare) ? ['risk'] : [];
}

/**
 * Why an act on a case takes a second person: only other papers than a KTP-el were seen (route C), the resident lives
 * outside the officer's area, or the area asks for it, always or by risk. No causes: the officer decides alone.
 */
export async function causesOf(
  tx: Tx,
  officer: Officer,
  current: Case,
  risks: readonly Risk[],
): Promise<ApprovalCause[]> {
  const check = await newestIdentityCheck(tx, current.id);
  return [
    ...(check?.route === 'C' ? (['weak-evidence'] as const) : []),
    ...(officer.covers(current.region) ? [] : (['out-of-area'] as const)),
    ...(current.destination === 'phone' ? await causesOfReissue(tx, officer, risks) : []),
  ];
}

/** The causes for an act on this case, and what is unusual about it. */
export async function weighed(tx: Tx, officer: Officer, caseId: string) {
  const current = await caseById(tx, caseId, officer);
  if (!current) return { causes: [], risks: [] };
  const risks = await risksOf(tx, current);
  return { causes: await causesOf(tx, officer, current, risks), risks };
}
