import { describe, expect, test } from 'vitest';
import { approveRequest } from '@/lib/approvals/approve';
import { seeEvidence } from '@/lib/approvals/see-evidence';
import { takeApproval } from '@/lib/approvals/take';
import { decideCase } from '@/lib/cases/decide';
import { viewCase } from '@/lib/cases/view';
import { forgetAnswers } from '@/lib/jobs/forget-answers';
import { approvedBy, aRequest, lookedAt, requestChanged, requestOf } from '@/test-support/approvals';
import { aCounter, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { asWorker } from '@/test-support/worker';

const told = async (work: Promise<unknown>) =>
  (await work.catch((error: { key: string }) => error)) as { key?: string };
const statusOf = async (caseId: string) =>
  (await asSuperuser<{ status: string }>('select status from cases where id = $1', [caseId]))[0]?.status;

describe('approving', () => {
  test('does what was asked, for whoever asked, and every entry names both', async () => {
    const { counter, holder, caseId } = await aRequest(undefined, 'phone');
    const { clerk, supervisor } = counter;
    expect(await approvedBy(supervisor, caseId)).toEqual({ caseId });
    expect(await statusesOn(holder)).toEqual(['revoked']);
    expect(await statusOf(caseId)).toBe('awaiting-claim');
    expect(await requestOf(caseId)).toMatchObject({ status: 'approved', decided_by: supervisor.id });
    const done = (await entriesOf(supervisor)).slice(2);
    expect(done.map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
      ...['credential.revoke done', 'credential.reissue done', 'case.decide done', 'approval.approve done'],
    ]);
    for (const entry of done) expect(entry).toMatchObject({ actor_id: supervisor.id, maker_id: clerk.id });
  });

  test('answers the PIN to the maker under the maker’s key, to nobody else, and to the approver never', async () => {
    const { counter, caseId, key, input, approvalId } = await aRequest(undefined, 'phone');
    const { clerk, supervisor } = counter;
    await lookedAt(supervisor, approvalId);
    expect(JSON.stringify(await approveRequest(supervisor, { approvalId }))).not.toMatch(/pin/);
    const answer = await decideCase(clerk, input, key);
    expect(answer).toMatchObject({
      destination: 'phone',
      revoked: true,
      offer: { pin: expect.stringMatching(/^\d{6}$/) },
    });
    expect(await decideCase(clerk, input, key)).toEqual(answer);
    const colleague = await signedIn('clerk', counter);
    expect(await told(decideCase(colleague, input, key))).toMatchObject({ key: 'keyReused' });
    expect(await told(decideCase(supervisor, input, key))).toMatchObject({ key: 'notAllowed' });
    expect((await viewCase(clerk, { caseId })).approval).toMatchObject({ again: { key, version: input.version } });
    for (const other of [colleague, supervisor])
      expect((await viewCase(other, { caseId })).approval).toMatchObject({ status: 'approved', again: null });
    expect(JSON.stringify(await entriesOf(supervisor))).not.toContain(answer.offer?.pin);
  });

  test('keeps that answer a quarter of an hour from the approval, however long it waited', async () => {
    const { counter, caseId, key, input } = await aRequest(undefined, 'phone');
    await asSuperuser("update act_outcomes set created_at = now() - interval '1 hour' where key = $1", [key]);
    await asWorker(forgetAnswers);
    await approvedBy(counter.supervisor, caseId);
    await asWorker(forgetAnswers);
    expect(await decideCase(counter.clerk, input, key)).toMatchObject({ offer: { pin: expect.any(String) } });
    await asSuperuser("update act_outcomes set created_at = now() - interval '16 minutes' where key = $1", [key]);
    await asWorker(forgetAnswers);
    expect(await told(decideCase(counter.clerk, input, key))).toMatchObject({ key: 'case.changed' });
  });

  test('leaves alone what somebody else was answered under that key', async () => {
    const { counter, caseId, key } = await aRequest(undefined, 'phone');
    const stranger = await signedIn('clerk', counter);
    const kept = () => asSuperuser('select actor_id, result_sealed from act_outcomes where key = $1', [key]);
    await asSuperuser('update act_outcomes set actor_id = $2 where key = $1', [key, stranger.id]);
    const before = await kept();
    await approvedBy(counter.supervisor, caseId);
    expect(await kept()).toEqual(before);
  });

  test('is refused to clerks and admins, from another area, twice, and without a request', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    await lookedAt(counter.supervisor, approvalId);
    const by = (officer: typeof counter.clerk) => told(approveRequest(officer, { approvalId }));
    expect(await by(await signedIn('clerk', counter))).toMatchObject({ key: 'notAllowed' });
    expect(await by(await signedIn('regency-admin', counter))).toMatchObject({ key: 'notAllowed' });
    expect(await by((await aCounter()).supervisor)).toMatchObject({ key: 'notFound' });
    expect(await told(approveRequest(counter.supervisor, {}))).toMatchObject({ key: 'badInput' });
    await approveRequest(counter.supervisor, { approvalId });
    expect(await by(counter.supervisor)).toMatchObject({ key: 'approval.decided' });
    expect(await statusOf(caseId)).toBe('completed');
  });

  test('takes having taken it, having looked, and doing it within the quarter of an hour', async () => {
    const { counter, approvalId } = await aRequest();
    const { supervisor } = counter;
    const approve = () => told(approveRequest(supervisor, { approvalId }));
    expect(await approve()).toMatchObject({ key: 'approval.takeFirst' });
    expect(await told(seeEvidence(supervisor, { approvalId }))).toMatchObject({ key: 'approval.takeFirst' });
    await takeApproval(supervisor, { approvalId });
    expect(await approve()).toMatchObject({ key: 'approval.lookFirst' });
    await seeEvidence(supervisor, { approvalId });
    await requestChanged(approvalId, "taken_until = now() - interval '1 second'");
    expect(await approve()).toMatchObject({ key: 'approval.takeFirst' });
    const other = await signedIn('supervisor', counter);
    await lookedAt(other, approvalId);
    expect(await approve()).toMatchObject({ key: 'approval.takenByOther' });
  });
});
