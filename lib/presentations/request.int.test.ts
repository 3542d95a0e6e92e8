import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { requestPresentation } from '@/lib/presentations/request';
import { presentationStatus } from '@/lib/presentations/status';
import { aCounter, aCounterBeside, aHolder, aPerson, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { reported } from '@/test-support/lost-phone';
import { question, questionBehind, twoMinutesPass } from '@/test-support/presenting';

const rows = (residentId: string) =>
  asSuperuser<Record<string, unknown>>(
    `select id, office_id, requested_by, case_id, octet_length(link_hash) as hash, answered_at, outcome,
       extract(epoch from expires_at - created_at)::int as seconds, expires_at > now() as open
     from presentations where resident_id = $1 order by created_at`,
    [residentId],
  );

test('a request is bound to officer, office, resident and two minutes, and stands on record', async () => {
  const { clerk, ...counter } = await aCounter();
  const { id: residentId } = await aHolder({ clerk, ...counter });
  const { presentationId, link, now, expiresAt } = await requestPresentation(clerk, { residentId });
  expect(await rows(residentId)).toEqual([
    {
      ...{ id: presentationId, office_id: clerk.office.id, requested_by: clerk.id, case_id: null, hash: 32 },
      ...{ answered_at: null, outcome: null, seconds: 120, open: true },
    },
  ]);
  expect(Date.parse(expiresAt) - Date.parse(now)).toBe(120_000);
  expect(link).not.toContain(residentId);
  expect(await entriesOf(clerk)).toMatchObject([
    { act: 'presentation.request', outcome: 'done', subject_id: presentationId, resident_id: residentId, detail: {} },
  ]);
});

test('it may be the last step of a case of this resident, and of no other', async () => {
  const counter = await aCounter();
  const { clerk } = counter;
  const { id: residentId } = await aHolder(counter);
  const caseId = await reported(clerk, residentId);
  await requestPresentation(clerk, { residentId, caseId });
  expect((await rows(residentId))[0]).toMatchObject({ case_id: caseId });
  const other = await aPerson(counter);
  await expect(requestPresentation(clerk, { residentId: other.id, caseId })).rejects.toMatchObject({ key: 'notFound' });
  await expect(requestPresentation(clerk, { residentId, caseId: randomUUID() })).rejects.toMatchObject({
    key: 'notFound',
  });
  expect((await recordOf(clerk)).slice(-3)).toEqual([
    'presentation.request done',
    'presentation.request refused: notFound',
    'presentation.request refused: notFound',
  ]);
});

test('who does not work at a counter asks nobody', async () => {
  const counter = await aCounter();
  const { id: residentId } = await aHolder(counter);
  for (const role of ['regency-admin', 'auditor'] as const) {
    const officer = await signedIn(role, counter);
    await expect(requestPresentation(officer, { residentId })).rejects.toMatchObject({ key: 'notAllowed' });
    expect(await recordOf(officer)).toEqual(['presentation.request refused: notAllowed']);
    await expect(presentationStatus(officer, randomUUID())).rejects.toMatchObject({ key: 'notAllowed' });
  }
  expect(await rows(residentId)).toEqual([]);
});

test('outside the region there is nobody to ask and nothing to follow, unless served at the own office', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const { id: residentId } = await aHolder(counter);
  const asks = () => requestPresentation(beside.clerk, { residentId });
  await expect(asks()).rejects.toMatchObject({ key: 'notFound' });
  const { presentationId } = await requestPresentation(counter.clerk, { residentId });
  expect(await presentationStatus(beside.clerk, presentationId)).toBeUndefined();
  expect(await presentationStatus(counter.supervisor, presentationId)).toMatchObject({ state: 'open', model: null });
  expect(await recordOf(beside.clerk)).toEqual(['presentation.request refused: notFound']);
});

test('the same key asks once; a new request ends the one before', async () => {
  const { clerk, supervisor, ...rest } = await aCounter();
  const { id: residentId } = await aHolder({ clerk, supervisor, ...rest });
  const key = randomUUID();
  const first = await requestPresentation(clerk, { residentId }, key);
  expect(await requestPresentation(clerk, { residentId }, key)).toEqual(first);
  const byOther = await requestPresentation(supervisor, { residentId });
  const second = await requestPresentation(clerk, { residentId });
  expect((await rows(residentId)).map(({ open }) => open)).toEqual([false, true, true]);
  expect(await presentationStatus(clerk, first.presentationId)).toMatchObject({ state: 'expired' });
  await expect(questionBehind(first.link)).rejects.toThrow('not known');
  await questionBehind(byOther.link);
  await questionBehind(second.link);
});

test('what does not name a resident is bad input', async () => {
  const { clerk } = await aCounter();
  for (const input of [
    {},
    { residentId: 'x' },
    { residentId: randomUUID(), caseId: 'x' },
    { residentId: randomUUID(), more: 1 },
  ])
    await expect(requestPresentation(clerk, input)).rejects.toMatchObject({ key: 'badInput' });
  expect(new Set(await recordOf(clerk))).toEqual(new Set(['presentation.request refused: badInput']));
});

test('the screen is told when the two minutes are over', async () => {
  const counter = await aCounter();
  const { id } = await aHolder(counter);
  const { presentationId } = await question(counter.clerk, id);
  await twoMinutesPass(presentationId);
  expect(await presentationStatus(counter.clerk, presentationId)).toMatchObject({ state: 'expired', answeredAt: null });
});
