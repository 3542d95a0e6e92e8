import { describe, expect, test } from 'vitest';
import { approveRequest } from '@/lib/approvals/approve';
import { countApprovals, listApprovals } from '@/lib/approvals/list';
import { takeApproval } from '@/lib/approvals/take';
import { viewApproval } from '@/lib/approvals/view';
import { escalateApprovals } from '@/lib/jobs/escalate-approvals';
import type { Officer } from '@/lib/officers/officer';
import { viewResident } from '@/lib/residents/view';
import { transaction } from '@/lib/transaction';
import { aRequest, lookedAt, requestChanged, requestOf } from '@/test-support/approvals';
import { aCounterBeside, aHolder, type Counter, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { asWorker } from '@/test-support/worker';

const told = async (work: Promise<unknown>) =>
  (await work.catch((error: { key: string }) => error)) as { key?: string };
const provinceOf = ({ region }: Counter) => region.slice(0, region.lastIndexOf('.'));
const overseerOf = (counter: Counter) =>
  signedIn('provincial-overseer', { regency: counter.regency, region: provinceOf(counter) });

async function aLateRequest(destination: 'phone' | 'none' = 'none') {
  const made = await aRequest(undefined, destination);
  await requestChanged(made.approvalId, "due_at = now() - interval '1 second'");
  return { ...made, overseer: await overseerOf(made.counter) };
}
const escalations = (caseId: string) =>
  asSuperuser("select actor_kind, detail from audit_entries where act = 'approval.escalate' and case_id = $1", [
    caseId,
  ]);

describe('a request nobody decided in time', () => {
  test('goes up to the province, once, by a machine, on record', async () => {
    const { caseId, approvalId } = await aLateRequest();
    await asWorker(escalateApprovals);
    await asWorker(escalateApprovals);
    expect(await requestOf(caseId)).toMatchObject({ status: 'waiting', escalated_at: expect.any(Date) });
    expect(await escalations(caseId)).toEqual([{ actor_kind: 'machine', detail: { approval: approvalId } }]);
  });

  test('stays where it is while it is not late, or no longer waits', async () => {
    const { caseId } = await aRequest();
    const withdrawn = await aLateRequest();
    await requestChanged(withdrawn.approvalId, "status = 'withdrawn'");
    await asWorker(escalateApprovals);
    for (const id of [caseId, withdrawn.caseId]) {
      expect(await requestOf(id)).toMatchObject({ escalated_at: null });
      expect(await escalations(id)).toEqual([]);
    }
  });

  test('is passed over while somebody is deciding on it', async () => {
    const { caseId } = await aLateRequest();
    await transactionAs('superuser', {}, async (query) => {
      await query('select from approval_requests where case_id = $1 for update', [caseId]);
      await asWorker(escalateApprovals);
    });
    expect(await requestOf(caseId)).toMatchObject({ escalated_at: null });
  });
});

describe('an overseer of the province', () => {
  test('sees and decides nothing before it is late', async () => {
    const { counter, approvalId } = await aRequest();
    const overseer = await overseerOf(counter);
    expect((await listApprovals(overseer, 'mine')).map(({ id }) => id)).not.toContain(approvalId);
    expect(await told(viewApproval(overseer, { approvalId }))).toMatchObject({ key: 'approval.notLate' });
    expect(await told(takeApproval(overseer, { approvalId }))).toMatchObject({ key: 'approval.notLate' });
  });

  test('then sees it, and its approval does all that a supervisor’s does', async () => {
    const { counter, holder, caseId, approvalId, overseer } = await aLateRequest('phone');
    await asWorker(escalateApprovals);
    expect((await listApprovals(overseer, 'mine')).map(({ id }) => id)).toContain(approvalId);
    expect((await countApprovals(overseer)).mine).toBeGreaterThan(0);
    expect(await viewApproval(overseer, { approvalId })).toMatchObject({ number: expect.stringMatching(/^KAS-/) });
    expect(await lookedAt(overseer, approvalId)).toMatchObject({
      ...{ resident: { id: holder.id }, identity: { route: 'C' }, contacts: { phone: expect.any(String) } },
    });
    await approveRequest(overseer, { approvalId });
    expect(await statusesOn(holder)).toEqual(['revoked']);
    expect(await requestOf(caseId)).toMatchObject({ status: 'approved', decided_by: overseer.id });
    const approving = (await entriesOf(overseer)).filter(({ act }) => act !== 'approval.view').slice(2);
    expect(approving.map(({ act }) => act)).toEqual([
      ...['credential.revoke', 'credential.reissue', 'case.decide', 'approval.approve'],
    ]);
    for (const entry of approving) expect(entry).toMatchObject({ maker_id: counter.clerk.id });
  });

  test('sees that one person and nobody else, and only in a transaction about the request', async () => {
    const { counter, holder, approvalId, overseer } = await aLateRequest();
    await asWorker(escalateApprovals);
    await aHolder(counter);
    const seen = (officer: Officer, about: string) =>
      transaction({ ...officer.context, approval: about }, async (tx) => {
        const people = await tx.execute<{ id: string }>('select id from residents');
        const devices = await tx.execute<{ id: string }>('select resident_id as id from devices');
        const families = await tx.execute('select id from families');
        return { people: people.rows, devices: devices.rows, families: families.rows.length };
      });
    const only = [{ id: holder.id }];
    expect(await seen(overseer, approvalId)).toEqual({ people: only, devices: only, families: 1 });
    expect(await seen(overseer, '')).toEqual({ people: [], devices: [], families: 0 });
    expect(await told(viewResident(overseer, { residentId: holder.id }))).toMatchObject({ key: 'notAllowed' });
    const beside = await overseerOf(await aCounterBeside(counter));
    expect((await seen(beside, approvalId)).people).toEqual(only);
    const elsewhere = await overseerOf((await aRequest()).counter);
    if (elsewhere.region !== overseer.region)
      expect(await seen(elsewhere, approvalId)).toEqual({ people: [], devices: [], families: 0 });
  });
});
