import { randomUUID } from 'node:crypto';
import { approveRequest } from '@/lib/approvals/approve';
import { seeEvidence } from '@/lib/approvals/see-evidence';
import { takeApproval } from '@/lib/approvals/take';
import { decideCase } from '@/lib/cases/decide';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { findResident } from '@/lib/residents/find';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder } from './counter';
import { asSuperuser, transactionAs } from './database';
import { chosen, contactConfirmed, fromOtherPaper, identified, ownContacts, reported, versionOf } from './lost-phone';

type Row = Record<string, unknown> & { id: string; status: string; key: string };

/** The newest request of a case as it stands. */
export async function requestOf(caseId: string): Promise<Row> {
  const [row] = await asSuperuser<Row>(
    'select * from approval_requests where case_id = $1 order by made_at desc limit 1',
    [caseId],
  );
  if (!row) throw new Error('nothing was asked for');
  return row;
}

/** Takes a request and opens its evidence. */
export async function lookedAt(officer: Officer, approvalId: string) {
  await takeApproval(officer, { approvalId });
  return seeEvidence(officer, { approvalId });
}

export async function approvedBy(officer: Officer, caseId: string) {
  const { id: approvalId } = await requestOf(caseId);
  await lookedAt(officer, approvalId);
  return approveRequest(officer, { approvalId });
}

/** A route C case up to the red button. */
export async function readyOnOtherPaper(clerk: Officer, holder: Holder, destination: 'phone' | 'none' = 'none') {
  const caseId = await reported(clerk, holder.id);
  await identified(clerk, caseId, fromOtherPaper);
  const { phone, email } = ownContacts();
  if (destination === 'phone') {
    await contactConfirmed(clerk, caseId, 'sms', phone);
    await contactConfirmed(clerk, caseId, 'email', email);
  }
  await chosen(clerk, caseId, destination);
  return caseId;
}

/** Presses the red button, which asks a second person; answers what was asked and under which key. */
export async function asked(clerk: Officer, caseId: string, key: string = randomUUID()) {
  const input = { caseId, version: await versionOf(caseId) };
  const answer = await decideCase(clerk, input, key).catch((error: unknown) => error);
  if (!(answer instanceof Refusal) || answer.key !== 'approval.requested') throw answer;
  const { id: approvalId } = await requestOf(caseId);
  return { caseId, approvalId, key, input };
}

/** A clerk with only a family card to go by has asked the supervisors of the area. */
export async function aRequest(given?: Counter, destination: 'phone' | 'none' = 'none') {
  const counter = given ?? (await aCounter());
  const holder = await aHolder(counter);
  const caseId = await readyOnOtherPaper(counter.clerk, holder, destination);
  return { counter, holder, ...(await asked(counter.clerk, caseId)) };
}

/** Sets something of a request as only the administrator of the server could: for letting its time pass. */
export const requestChanged = (approvalId: string, change: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query(`update approval_requests set ${change} where id = $1`, [approvalId]);
  });

/** The same of an officer. */
export const officerChanged = (officerId: string, change: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query(`update officers set ${change} where id = $1`, [officerId]);
  });

/** Somebody served outside their own area, where the decision takes a second person for that alone. */
export async function anOutsider() {
  const home = await aCounter();
  const beside = await aCounterBeside(home);
  const visitor = await aHolder(home);
  await findResident(beside.clerk, { nik: visitor.nik });
  const caseId = await reported(beside.clerk, visitor.id, { accessReason: 'present' });
  await identified(beside.clerk, caseId);
  await chosen(beside.clerk, caseId, 'none');
  return { home, beside, visitor, ...(await asked(beside.clerk, caseId)) };
}
