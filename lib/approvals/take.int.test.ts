import { describe, expect, test } from 'vitest';
import { releaseApproval, takeApproval } from '@/lib/approvals/take';
import { aRequest, officerChanged, requestChanged, requestOf } from '@/test-support/approvals';
import { aCounter, signedIn } from '@/test-support/counter';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

describe('taking a request', () => {
  test('keeps it for a quarter of an hour, on record', async () => {
    const { counter, caseId, approvalId, holder } = await aRequest();
    const { takenUntil } = await takeApproval(counter.supervisor, { approvalId });
    expect(Date.parse(takenUntil ?? '') - Date.now()).toBeGreaterThan(14 * 60_000);
    expect(await requestOf(caseId)).toMatchObject({ taken_by: counter.supervisor.id, status: 'waiting' });
    expect((await entriesOf(counter.supervisor)).at(-1)).toMatchObject({
      ...{ act: 'approval.take', outcome: 'done', resident_id: holder.id, case_id: caseId },
    });
  });

  test('is no matter for a clerk, nor for an admin or auditor', async () => {
    const { counter, approvalId } = await aRequest();
    for (const role of ['regency-admin', 'national-admin', 'auditor'] as const)
      await expect(takeApproval(await signedIn(role, counter), { approvalId })).rejects.toMatchObject({
        key: 'notAllowed',
      });
    await expect(takeApproval(counter.clerk, { approvalId })).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('is not seen from another area', async () => {
    const { approvalId } = await aRequest();
    const elsewhere = await aCounter();
    await expect(takeApproval(elsewhere.supervisor, { approvalId })).rejects.toMatchObject({ key: 'notFound' });
    expect(await recordOf(elsewhere.supervisor)).toEqual(['approval.take refused: notFound']);
  });

  test('by two at once is one’s; by the same one again begins the quarter of an hour anew', async () => {
    const { counter, approvalId } = await aRequest();
    const two = [counter.supervisor, await signedIn('supervisor', counter)];
    const all = await Promise.allSettled(two.map((officer) => takeApproval(officer, { approvalId })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = all.find((one) => one.status === 'rejected');
    expect(refused).toMatchObject({ reason: { key: 'approval.takenByOther' } });
    const winner = two[all.findIndex(({ status }) => status === 'fulfilled')] ?? counter.supervisor;
    await requestChanged(approvalId, "taken_until = now() + interval '1 minute'");
    const { takenUntil } = await takeApproval(winner, { approvalId });
    expect(Date.parse(takenUntil ?? '') - Date.now()).toBeGreaterThan(14 * 60_000);
  });

  test('after the quarter of an hour another may, and has to look for themselves', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    const other = await signedIn('supervisor', counter);
    await takeApproval(counter.supervisor, { approvalId });
    await requestChanged(approvalId, "taken_until = now() - interval '1 second', evidence_seen_at = now()");
    await takeApproval(other, { approvalId });
    expect(await requestOf(caseId)).toMatchObject({ taken_by: other.id, evidence_seen_at: null });
  });

  test('is refused for one’s own, though one has become a supervisor since', async () => {
    const { counter, approvalId } = await aRequest();
    const { clerk } = counter;
    await officerChanged(clerk.id, "role = 'supervisor'");
    const { id, username, name, region, office } = clerk;
    const risen = officerFor({ id, username, name, region, office, role: 'supervisor' });
    await expect(takeApproval(risen, { approvalId })).rejects.toMatchObject({ key: 'approval.own' });
  });

  test.each([{}, { approvalId: 'x' }, { approvalId: '' }])('needs a request: %j', async (input) => {
    const { supervisor } = await aCounter();
    await expect(takeApproval(supervisor, input)).rejects.toMatchObject({ key: 'badInput' });
  });
});

describe('releasing a request', () => {
  test('leaves it to others, on record', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    await takeApproval(counter.supervisor, { approvalId });
    await releaseApproval(counter.supervisor, { approvalId });
    expect(await requestOf(caseId)).toMatchObject({ taken_by: null, taken_until: null, evidence_seen_at: null });
    expect((await recordOf(counter.supervisor)).at(-1)).toBe('approval.release done');
    await takeApproval(await signedIn('supervisor', counter), { approvalId });
  });

  test('is for whoever has it: not a colleague, not a clerk, not from another area, not twice', async () => {
    const { counter, approvalId } = await aRequest();
    await takeApproval(counter.supervisor, { approvalId });
    const by = async (officer: typeof counter.supervisor) =>
      releaseApproval(officer, { approvalId }).catch((error: { key: string }) => error.key);
    expect(await by(await signedIn('supervisor', counter))).toBe('approval.takeFirst');
    expect(await by(counter.clerk)).toBe('notAllowed');
    expect(await by((await aCounter()).supervisor)).toBe('notFound');
    await releaseApproval(counter.supervisor, { approvalId });
    expect(await by(counter.supervisor)).toBe('approval.takeFirst');
    await expect(releaseApproval(counter.supervisor, {})).rejects.toMatchObject({ key: 'badInput' });
  });
});
