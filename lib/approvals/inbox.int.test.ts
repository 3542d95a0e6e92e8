import { describe, expect, test } from 'vitest';
import { type ApprovalTab, countApprovals, listApprovals } from '@/lib/approvals/list';
import { seeEvidence } from '@/lib/approvals/see-evidence';
import { takeApproval } from '@/lib/approvals/take';
import { viewApproval } from '@/lib/approvals/view';
import type { Officer } from '@/lib/officers/officer';
import { anOutsider, approvedBy, aRequest, lookedAt, officerChanged, requestChanged } from '@/test-support/approvals';
import { aCounter, anotherCounterIn, signedIn } from '@/test-support/counter';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

const idsIn = async (officer: Officer, tab: ApprovalTab) => (await listApprovals(officer, tab)).map(({ id }) => id);

describe('the inbox', () => {
  test('shows what waits in the area: late first, then the unusual, then what waits longest', async () => {
    const counter = await aCounter();
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push((await aRequest(counter)).approvalId);
    const [oldest = '', younger = '', risky = '', late = ''] = ids;
    await requestChanged(risky, `risks = '[{"key":"contact-used-by-others","count":3}]'`);
    await requestChanged(late, "due_at = now() - interval '1 minute'");
    expect(await idsIn(counter.supervisor, 'mine')).toEqual([late, risky, oldest, younger]);
    const [first, second] = await listApprovals(counter.supervisor, 'mine');
    expect(first).toMatchObject({ late: true, maker: counter.clerk.name, office: counter.office.name, own: false });
    expect(second).toMatchObject({ risks: [{ key: 'contact-used-by-others', count: 3 }], causes: ['weak-evidence'] });
    expect(await countApprovals(counter.supervisor)).toEqual({ mine: 4, taken: 0 });
  });

  test('masks the NIK, names nobody, and shows the number of the case', async () => {
    const { counter, holder } = await aRequest();
    const [line] = await listApprovals(counter.supervisor, 'mine');
    expect(line?.number).toMatch(/^KAS-/);
    expect(line?.maskedNik.replaceAll(' ', '')).toMatch(/^\d{6}•{6}\d{4}$/);
    expect(JSON.stringify(line)).not.toContain(holder.nik);
    expect(JSON.stringify(line)).not.toContain(holder.name);
  });

  test('has three tabs: what waits, what I have taken, what I have decided', async () => {
    const counter = await aCounter();
    const other = await signedIn('supervisor', counter);
    const { approvalId, caseId } = await aRequest(counter);
    await takeApproval(counter.supervisor, { approvalId });
    expect(await idsIn(counter.supervisor, 'mine')).toEqual([]);
    expect(await idsIn(counter.supervisor, 'taken')).toEqual([approvalId]);
    const [seenByOther] = await listApprovals(other, 'mine');
    expect(seenByOther).toMatchObject({ taken: { byMe: false, name: counter.supervisor.name } });
    expect(await countApprovals(other)).toEqual({ mine: 0, taken: 0 });
    await approvedBy(counter.supervisor, caseId);
    expect(await idsIn(counter.supervisor, 'taken')).toEqual([]);
    expect(await idsIn(counter.supervisor, 'done')).toEqual([approvalId]);
    expect(await idsIn(other, 'done')).toEqual([]);
  });

  test('marks the own, which do not count', async () => {
    const { counter, approvalId } = await aRequest();
    await officerChanged(counter.clerk.id, "role = 'supervisor'");
    const { id, username, name, region, office } = counter.clerk;
    const risen = officerFor({ id, username, name, region, office, role: 'supervisor' });
    expect(await listApprovals(risen, 'mine')).toMatchObject([{ id: approvalId, own: true }]);
    expect(await countApprovals(risen)).toEqual({ mine: 0, taken: 0 });
    expect(await viewApproval(risen, { approvalId })).toMatchObject({ own: true });
  });

  test('of another area is empty, of the whole regency is not; clerks and auditors have none', async () => {
    const { counter, approvalId } = await aRequest();
    expect(await idsIn((await aCounter()).supervisor, 'mine')).toEqual([]);
    expect(await idsIn((await anotherCounterIn(counter)).supervisor, 'mine')).toEqual([approvalId]);
    for (const role of ['clerk', 'auditor', 'regency-admin'] as const)
      await expect(listApprovals(await signedIn(role, counter), 'mine')).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('shows somebody from outside the area to the area that asks, masked all the same', async () => {
    const { beside, home, approvalId } = await anOutsider();
    const colleague = await anotherCounterIn(beside);
    expect(await listApprovals(colleague.supervisor, 'mine')).toMatchObject([
      { id: approvalId, number: expect.stringMatching(/^KAS-/), maskedNik: expect.stringContaining('•') },
    ]);
    expect(await idsIn(home.supervisor, 'mine')).toEqual([]);
  });
});

describe('one request', () => {
  test('shows who asked, why, and what happened in the case; looking is on record', async () => {
    const { counter, approvalId, caseId, holder } = await aRequest();
    const seen = await viewApproval(counter.supervisor, { approvalId });
    expect(seen).toMatchObject({
      ...{ maker: counter.clerk.name, office: counter.office.name, causes: ['weak-evidence'], status: 'waiting' },
      ...{ own: false, taken: null, number: expect.stringMatching(/^KAS-/) },
    });
    expect(seen.timeline.map(({ act, outcome }) => `${act} ${outcome}`)).toContain('case.decide requested');
    expect(JSON.stringify(seen)).not.toContain(holder.name);
    expect((await entriesOf(counter.supervisor)).at(-1)).toMatchObject({
      ...{ act: 'approval.view', outcome: 'done', case_id: caseId, resident_id: holder.id },
    });
  });

  test('is not shown to clerks, from another area, or for an id that is none', async () => {
    const { counter, approvalId } = await aRequest();
    await expect(viewApproval(counter.clerk, { approvalId })).rejects.toMatchObject({ key: 'notAllowed' });
    const { supervisor } = await aCounter();
    await expect(viewApproval(supervisor, { approvalId })).rejects.toMatchObject({ key: 'notFound' });
    await expect(viewApproval(supervisor, { approvalId: 'x' })).rejects.toMatchObject({ key: 'badInput' });
    expect((await recordOf(supervisor))[0]).toBe('approval.view refused: notFound');
  });

  test('says who has taken it', async () => {
    const { counter, approvalId } = await aRequest();
    await takeApproval(counter.supervisor, { approvalId });
    const other = await signedIn('supervisor', counter);
    expect(await viewApproval(counter.supervisor, { approvalId })).toMatchObject({
      taken: { byMe: true, looked: false },
    });
    expect(await viewApproval(other, { approvalId })).toMatchObject({
      taken: { byMe: false, looked: false, name: counter.supervisor.name },
    });
  });
});

describe('the evidence', () => {
  test('shows photo, masked facts and what the maker saw, to whoever has taken it, on record', async () => {
    const { counter, approvalId, holder } = await aRequest(undefined, 'phone');
    const evidence = await lookedAt(counter.supervisor, approvalId);
    expect(evidence).toMatchObject({
      resident: { id: holder.id, maskedNik: expect.stringContaining('•') },
      identity: { route: 'C', documentKind: 'kk', counts: true },
      destination: 'phone',
      contacts: { phone: expect.stringContaining('•'), email: expect.stringContaining('•') },
    });
    expect(evidence.identity?.evidence).toHaveLength(4);
    expect(JSON.stringify(evidence)).not.toContain(holder.nik);
    expect(JSON.stringify(evidence)).not.toContain(holder.name);
    expect((await recordOf(counter.supervisor)).at(-1)).toBe('approval.see-evidence done');
  });

  test('is refused to clerks, from another area, to whoever has not taken it, and after a decision', async () => {
    const { counter, approvalId, caseId } = await aRequest();
    const look = (officer: Officer, input: object = { approvalId }) =>
      seeEvidence(officer, input).catch((error: { key: string }) => error.key);
    expect(await look(counter.clerk)).toBe('notAllowed');
    expect(await look((await aCounter()).supervisor)).toBe('notFound');
    expect(await look(counter.supervisor, {})).toBe('badInput');
    await takeApproval(counter.supervisor, { approvalId });
    expect(await look(await signedIn('supervisor', counter))).toBe('approval.takenByOther');
    await look(counter.supervisor);
    await look(counter.supervisor);
    await approvedBy(counter.supervisor, caseId);
    expect(await look(counter.supervisor)).toBe('approval.decided');
  });
});
