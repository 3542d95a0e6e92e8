import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decideCase } from '@/lib/cases/decide';
import { forgetAnswers } from '@/lib/jobs/forget-answers';
import { aRequest, readyOnOtherPaper, requestOf } from '@/test-support/approvals';
import { aCounter, aHolder, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { versionOf } from '@/test-support/lost-phone';
import { asWorker } from '@/test-support/worker';

const requestsOf = (caseId: string) => asSuperuser('select id from approval_requests where case_id = $1', [caseId]);
const told = async (work: Promise<unknown>) =>
  (await work.catch((error: { key: string }) => error)) as { key?: string };

describe('asking a second person', () => {
  test('changes nothing but the request and the case that waits, and is on record', async () => {
    const { counter, holder, caseId, approvalId } = await aRequest(undefined, 'phone');
    expect(await statusesOn(holder)).toEqual(['suspended']);
    expect(await asSuperuser('select from offers where case_id = $1', [caseId])).toEqual([]);
    expect(await asSuperuser("select from messages where case_id = $1 and kind = 'offer'", [caseId])).toEqual([]);
    expect(await requestOf(caseId)).toMatchObject({
      ...{ act: 'case.decide', status: 'waiting', maker_id: counter.clerk.id, causes: ['weak-evidence'] },
      ...{ region: counter.region, office_id: counter.office.id, resident_id: holder.id, decided_by: null },
    });
    expect((await entriesOf(counter.clerk)).at(-1)).toMatchObject({
      ...{ act: 'case.decide', outcome: 'requested', resident_id: holder.id, case_id: caseId, maker_id: null },
      detail: { approval: approvalId, causes: ['weak-evidence'] },
    });
    expect((await asSuperuser('select status from cases where id = $1', [caseId]))[0]).toEqual({
      status: 'awaiting-approval',
    });
  });

  test('keeps what was asked for sealed', async () => {
    const { caseId } = await aRequest();
    const { input_sealed: sealed } = await requestOf(caseId);
    expect((sealed as Buffer).toString('latin1')).not.toContain(caseId);
  });

  test('is refused like the act itself where the act would be: nobody is bothered for nothing', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await readyOnOtherPaper(counter.clerk, holder);
    const version = await versionOf(caseId);
    expect(await told(decideCase(counter.clerk, { caseId, version: version - 1 }))).toMatchObject({
      key: 'case.changed',
    });
    expect(await told(decideCase(counter.supervisor, { caseId, version }))).toMatchObject({ key: 'notAllowed' });
    expect(await requestsOf(caseId)).toEqual([]);
  });

  test('works without a key too', async () => {
    const counter = await aCounter();
    const caseId = await readyOnOtherPaper(counter.clerk, await aHolder(counter));
    const asking = decideCase(counter.clerk, { caseId, version: await versionOf(caseId) });
    expect(await told(asking)).toMatchObject({ key: 'approval.requested' });
    expect(await requestsOf(caseId)).toHaveLength(1);
  });
});

describe('asking again', () => {
  test('under the same key is answered the same, and asks nobody twice', async () => {
    const { counter, caseId, key, input } = await aRequest();
    for (let i = 0; i < 2; i++)
      expect(await told(decideCase(counter.clerk, input, key))).toMatchObject({ key: 'approval.requested' });
    expect(await requestsOf(caseId)).toHaveLength(1);
  });

  test('under the same key after a quarter of an hour, too, as long as it waits', async () => {
    const { counter, caseId, key, input } = await aRequest();
    await asSuperuser("update act_outcomes set created_at = now() - interval '16 minutes' where key = $1", [key]);
    await asWorker(forgetAnswers);
    expect(await told(decideCase(counter.clerk, input, key))).toMatchObject({ key: 'approval.requested' });
    expect(await requestsOf(caseId)).toHaveLength(1);
  });

  test('under another key, by the maker or a colleague, is told that it waits', async () => {
    const { counter, caseId, input } = await aRequest();
    for (const clerk of [counter.clerk, await signedIn('clerk', counter)])
      expect(await told(decideCase(clerk, input, randomUUID()))).toMatchObject({ key: 'case.awaitingApproval' });
    expect(await requestsOf(caseId)).toHaveLength(1);
  });

  test('with the key of another is refused', async () => {
    const { counter, key, input } = await aRequest();
    const colleague = await signedIn('clerk', counter);
    expect(await told(decideCase(colleague, input, key))).toMatchObject({ key: 'keyReused' });
  });

  test('twice at once makes one request', async () => {
    const counter = await aCounter();
    const caseId = await readyOnOtherPaper(counter.clerk, await aHolder(counter));
    const input = { caseId, version: await versionOf(caseId) };
    const clerks = [counter.clerk, await signedIn('clerk', counter), await signedIn('clerk', counter)];
    const ends = await Promise.all(clerks.map((clerk) => told(decideCase(clerk, input, randomUUID()))));
    expect(ends.map(({ key }) => key).sort()).toEqual([
      'approval.requested',
      'case.awaitingApproval',
      'case.awaitingApproval',
    ]);
    expect(await requestsOf(caseId)).toHaveLength(1);
  });
});
