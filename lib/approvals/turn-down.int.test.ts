import { describe, expect, test } from 'vitest';
import { rejectRequest, returnRequest } from '@/lib/approvals/turn-down';
import { withdrawRequest } from '@/lib/approvals/withdraw';
import { viewCase } from '@/lib/cases/view';
import { approvedBy, aRequest, asked, lookedAt, requestChanged, requestOf } from '@/test-support/approvals';
import { aCounter, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';

const told = async (work: Promise<unknown>) =>
  (await work.catch((error: { key: string }) => error)) as { key?: string };
const caseOf = async (caseId: string) =>
  (
    await asSuperuser('select status, stop_reason, closed_at is not null as closed from cases where id = $1', [caseId])
  )[0];

describe('rejecting', () => {
  test('stops the case with a reason, leaves the block, and is on record', async () => {
    const { counter, holder, caseId, approvalId } = await aRequest();
    await lookedAt(counter.supervisor, approvalId);
    await rejectRequest(counter.supervisor, { approvalId, reason: 'identity-doubtful' });
    expect(await caseOf(caseId)).toEqual({ status: 'stopped', stop_reason: 'rejected', closed: true });
    expect(await statusesOn(holder)).toEqual(['suspended']);
    expect(await requestOf(caseId)).toMatchObject({ status: 'rejected', reason: 'identity-doubtful' });
    expect((await entriesOf(counter.supervisor)).at(-1)).toMatchObject({
      ...{ act: 'approval.reject', outcome: 'done', reason: 'identity-doubtful', case_id: caseId },
      detail: { approval: approvalId, act: 'case.decide', maker: counter.clerk.id },
    });
    const seen = await viewCase(counter.clerk, { caseId });
    expect(seen).toMatchObject({
      status: 'stopped',
      approval: { status: 'rejected', reason: 'identity-doubtful', decidedByName: counter.supervisor.name },
    });
  });

  test('is refused to clerks, from another area, twice, and before a look', async () => {
    const { counter, approvalId } = await aRequest();
    const reject = (officer: typeof counter.clerk) =>
      told(rejectRequest(officer, { approvalId, reason: 'evidence-missing' }));
    expect(await reject(await signedIn('clerk', counter))).toMatchObject({ key: 'notAllowed' });
    expect(await reject((await aCounter()).supervisor)).toMatchObject({ key: 'notFound' });
    expect(await reject(counter.supervisor)).toMatchObject({ key: 'approval.takeFirst' });
    await lookedAt(counter.supervisor, approvalId);
    await reject(counter.supervisor);
    expect(await reject(counter.supervisor)).toMatchObject({ key: 'approval.decided' });
  });
});

describe('sending back', () => {
  test('opens the case where it stood, with a note for the maker, who mends and asks again', async () => {
    const { counter, caseId, approvalId, input } = await aRequest();
    const { clerk, supervisor } = counter;
    await lookedAt(supervisor, approvalId);
    await returnRequest(supervisor, { approvalId, reason: 'other', note: 'Periksa lagi fotonya' });
    expect(await caseOf(caseId)).toMatchObject({ status: 'open', closed: false });
    expect(await viewCase(clerk, { caseId })).toMatchObject({
      ...{ step: 'review', version: input.version, secondPerson: ['weak-evidence'] },
      approval: { status: 'returned', reason: 'other', note: 'Periksa lagi fotonya', mine: true, again: null },
    });
    const again = await asked(clerk, caseId);
    expect(again.approvalId).not.toBe(approvalId);
    await approvedBy(supervisor, caseId);
    expect(await caseOf(caseId)).toMatchObject({ status: 'completed' });
  });

  test('is on record, refused to clerks and from another area, and done once', async () => {
    const { counter, approvalId } = await aRequest();
    const back = (officer: typeof counter.clerk) =>
      told(returnRequest(officer, { approvalId, reason: 'evidence-missing' }));
    expect(await back(counter.clerk)).toMatchObject({ key: 'notAllowed' });
    expect(await back((await aCounter()).supervisor)).toMatchObject({ key: 'notFound' });
    await lookedAt(counter.supervisor, approvalId);
    await back(counter.supervisor);
    expect((await recordOf(counter.supervisor)).at(-1)).toBe('approval.return done');
    expect(await back(counter.supervisor)).toMatchObject({ key: 'approval.decided' });
  });
});

test.each([
  ['no reason', {}, { reason: 'choose' }],
  ['a reason that is none', { reason: 'because' }, { reason: 'choose' }],
  ['another reason without a note', { reason: 'other' }, { note: 'required' }],
  ['a note as long as a book', { reason: 'other', note: 'x'.repeat(501) }, { note: 'tooLong' }],
])('neither is taken with %s', async (_what, given, fields) => {
  const { counter, approvalId } = await aRequest();
  await lookedAt(counter.supervisor, approvalId);
  for (const turnDown of [rejectRequest, returnRequest])
    expect(await told(turnDown(counter.supervisor, { approvalId, ...given }))).toMatchObject({
      ...{ key: 'badInput', fields: Object.fromEntries(Object.keys(fields).map((name) => [name, expect.any(String)])) },
    });
});

describe('withdrawing', () => {
  test('opens the case again, though somebody has taken it, and is on record', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    await lookedAt(counter.supervisor, approvalId);
    await withdrawRequest(counter.clerk, { approvalId });
    expect(await caseOf(caseId)).toMatchObject({ status: 'open' });
    expect(await requestOf(caseId)).toMatchObject({ status: 'withdrawn' });
    expect((await recordOf(counter.clerk)).at(-1)).toBe('approval.withdraw done');
    const late = rejectRequest(counter.supervisor, { approvalId, reason: 'evidence-missing' });
    expect(await told(late)).toMatchObject({ key: 'approval.withdrawn' });
    await asked(counter.clerk, caseId);
  });

  test('is for the maker alone, once, and not after a decision', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    const by = (officer: typeof counter.clerk, input: object = { approvalId }) => told(withdrawRequest(officer, input));
    expect(await by(await signedIn('clerk', counter))).toMatchObject({ key: 'approval.notYours' });
    expect(await by(counter.supervisor)).toMatchObject({ key: 'notAllowed' });
    expect(await by((await aCounter()).clerk)).toMatchObject({ key: 'notFound' });
    expect(await by(counter.clerk, {})).toMatchObject({ key: 'badInput' });
    await by(counter.clerk);
    expect(await by(counter.clerk)).toMatchObject({ key: 'approval.withdrawn' });
    const again = await asked(counter.clerk, caseId);
    await approvedBy(counter.supervisor, caseId);
    expect(await by(counter.clerk, { approvalId: again.approvalId })).toMatchObject({ key: 'approval.decided' });
  });

  test('and a request that ran late can be withdrawn too', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    await requestChanged(approvalId, "due_at = now() - interval '1 minute', escalated_at = now()");
    await withdrawRequest(counter.clerk, { approvalId });
    expect(await caseOf(caseId)).toMatchObject({ status: 'open' });
  });
});
