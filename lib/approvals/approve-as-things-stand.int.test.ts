import { describe, expect, test } from 'vitest';
import { approveRequest } from '@/lib/approvals/approve';
import { takeApproval } from '@/lib/approvals/take';
import { cancelCase } from '@/lib/cases/cancel';
import { decideCase } from '@/lib/cases/decide';
import { revokeCredential } from '@/lib/credentials/revoke';
import { anOutsider, approvedBy, aRequest, lookedAt, officerChanged, requestOf } from '@/test-support/approvals';
import { aCounter, anotherCounterIn, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { timePasses, versionOf } from '@/test-support/lost-phone';

const told = async (work: Promise<unknown>) =>
  (await work.catch((error: { key: string }) => error)) as { key?: string };
const statusOf = async (caseId: string) =>
  (await asSuperuser<{ status: string }>('select status from cases where id = $1', [caseId]))[0]?.status;

describe('as things stand at that moment', () => {
  test.each([
    ['deactivated', "disabled_at = now(), disabled_reason = 'moved'"],
    ['now a supervisor', "role = 'supervisor'"],
  ])('not for a maker who is %s: the request waits on, and can be rejected', async (_what, change) => {
    const { counter, holder, caseId, approvalId } = await aRequest();
    await lookedAt(counter.supervisor, approvalId);
    await officerChanged(counter.clerk.id, change);
    expect(await told(approveRequest(counter.supervisor, { approvalId }))).toMatchObject({ key: 'approval.makerGone' });
    expect(await requestOf(caseId)).toMatchObject({ status: 'waiting', decided_by: null });
    expect(await statusOf(caseId)).toBe('awaiting-approval');
    expect(await statusesOn(holder)).toEqual(['suspended']);
  });

  test('not for a maker who has moved to another area', async () => {
    const { counter, approvalId } = await aRequest();
    const elsewhere = await aCounter();
    await lookedAt(counter.supervisor, approvalId);
    await officerChanged(counter.clerk.id, `region = '${elsewhere.region}', office_id = '${elsewhere.office.id}'`);
    expect(await told(approveRequest(counter.supervisor, { approvalId }))).toMatchObject({ key: 'approval.makerGone' });
  });

  test('not once the resident was identified more than two hours ago', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    await lookedAt(counter.supervisor, approvalId);
    await timePasses(caseId, '121 minutes');
    expect(await told(approveRequest(counter.supervisor, { approvalId }))).toMatchObject({
      key: 'approval.identityOld',
    });
    expect(await requestOf(caseId)).toMatchObject({ status: 'waiting' });
  });

  test('not for somebody who has died meanwhile, and the reason is told', async () => {
    const { counter, holder, approvalId } = await aRequest(undefined, 'phone');
    await lookedAt(counter.supervisor, approvalId);
    await transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query("update residents set nik_state = 'deceased', deceased_on = '2020-01-01' where id = $1", [holder.id]);
    });
    expect(await told(approveRequest(counter.supervisor, { approvalId }))).toMatchObject({
      key: 'eligibility.deceased',
    });
    expect(await statusesOn(holder)).toEqual(['suspended']);
  });

  test('a credential revoked meanwhile is not revoked twice, and the new one is sent all the same', async () => {
    const { counter, holder, caseId, key, input } = await aRequest(undefined, 'phone');
    await revokeCredential(await signedIn('clerk', counter), { credentialId: holder.credentialId, reason: 'lost' });
    await approvedBy(counter.supervisor, caseId);
    expect(await decideCase(counter.clerk, input, key)).toMatchObject({
      revoked: false,
      offer: { pin: expect.any(String) },
    });
    const revoked = "act = 'credential.revoke' and outcome = 'done' and resident_id = $1";
    expect(await asSuperuser(`select from audit_entries where ${revoked}`, [holder.id])).toHaveLength(1);
  });

  test('a case cancelled meanwhile has taken its request along', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    await lookedAt(counter.supervisor, approvalId);
    await cancelCase(counter.clerk, { caseId, version: await versionOf(caseId), reason: 'resident-left' });
    expect(await requestOf(caseId)).toMatchObject({ status: 'withdrawn', decided_by: null });
    expect(await told(approveRequest(counter.supervisor, { approvalId }))).toMatchObject({ key: 'approval.withdrawn' });
  });

  test('by a supervisor of the same area at another office, for somebody from outside the area', async () => {
    const { beside, visitor, caseId } = await anOutsider();
    const colleague = await anotherCounterIn(beside);
    const { id: approvalId } = await requestOf(caseId);
    const evidence = await lookedAt(colleague.supervisor, approvalId);
    expect(evidence).toMatchObject({ resident: { id: visitor.id }, identity: { route: 'A' } });
    await approveRequest(colleague.supervisor, { approvalId });
    expect(await statusesOn(visitor)).toEqual(['revoked']);
    const [last] = (await entriesOf(colleague.supervisor)).slice(-1);
    expect(last).toMatchObject({ act: 'approval.approve', office_id: colleague.office.id, maker_id: beside.clerk.id });
  });

  test('not by a supervisor of the resident’s home: the area that asks decides', async () => {
    const { home, caseId } = await anOutsider();
    const { id: approvalId } = await requestOf(caseId);
    expect(await told(takeApproval(home.supervisor, { approvalId }))).toMatchObject({ key: 'notFound' });
  });
});
