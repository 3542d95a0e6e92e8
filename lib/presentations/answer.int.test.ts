import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '@/lib/credentials/secrets';
import { answerPresentation } from '@/lib/presentations/answer';
import { requestPresentation } from '@/lib/presentations/request';
import { presentationStatus } from '@/lib/presentations/status';
import { requestBehind } from '@/lib/wallets/lookup';
import { aCounter, aPerson, type Counter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { presentation, vpToken } from '@/test-support/jose-presenter';
import { aPhone, bend, entriesAbout, outcomeOf, type Phone, post, question, show } from '@/test-support/presenting';

let counter: Counter;
let phone: Phone;
beforeAll(async () => {
  counter = await aCounter();
  phone = await aPhone(counter);
});

/** The wallet that came with this request's link, as the endpoint finds it. */
async function walletFor(residentId: string) {
  const { link, presentationId } = await requestPresentation(counter.clerk, { residentId });
  const [, secret = ''] = /requests%2F([\w-]+)/.exec(link) ?? [];
  const open = await requestBehind(sha256(secret), randomUUID());
  if (!open) throw new Error('no open request');
  return { wallet: open.wallet, presentationId };
}

test('the phone that holds it: valid, on record, and noted as used', async () => {
  const { presentationId, ...to } = await question(counter.clerk, phone.residentId, phone.caseId);
  expect(await show(phone, { presentationId, ...to })).toEqual({ status: 200, body: {} });
  expect(await outcomeOf({ presentationId })).toEqual({
    ...{ outcome: 'valid', answered: true, shown_device_id: phone.deviceId },
  });
  expect(await presentationStatus(counter.clerk, presentationId)).toMatchObject({
    ...{ state: 'valid', model: 'HP baru', answeredAt: expect.any(String) },
  });
  const [entry] = await entriesAbout(phone.residentId);
  expect(entry).toMatchObject({
    ...{ outcome: 'done', actor_kind: 'wallet', role: 'wallet', subject_id: presentationId, case_id: phone.caseId },
    ...{ detail: { outcome: 'valid' } },
  });
  const [device] = await asSuperuser<{ used: boolean }>(
    "select last_used_at > now() - interval '1 minute' as used from devices where id = $1",
    [phone.deviceId],
  );
  expect(device?.used).toBe(true);
});

test('no officer answers for a wallet', async () => {
  const { presentationId } = await requestPresentation(counter.clerk, { residentId: phone.residentId });
  const answers = answerPresentation as unknown as typeof requestPresentation;
  for (const officer of [counter.clerk, counter.supervisor])
    await expect(answers(officer, { what: 'declined' } as never)).rejects.toMatchObject({ key: 'notAllowed' });
  expect((await outcomeOf({ presentationId }))?.answered).toBe(false);
});

test('a wallet answers its own resident’s request and sees no other', async () => {
  const { wallet, presentationId } = await walletFor(phone.residentId);
  const other = await aPerson(counter);
  const foreign = await walletFor(other.id);
  expect(wallet.may('presentation.answer', { residentId: other.id })).toBe(false);
  await bend('update presentations set resident_id = $2 where id = $1', [presentationId, other.id]);
  await expect(answerPresentation(wallet, { what: 'declined' })).rejects.toMatchObject({ key: 'notFound' });
  expect((await outcomeOf({ presentationId }))?.answered).toBe(false);
  expect((await outcomeOf(foreign))?.answered).toBe(false);
});

test('twice: the second answer is refused and on record, the first stands', async () => {
  const { wallet, presentationId } = await walletFor(phone.residentId);
  await answerPresentation(wallet, { what: 'declined' });
  await expect(answerPresentation(wallet, { what: 'not-ours' })).rejects.toMatchObject({ key: 'presentation.gone' });
  expect((await outcomeOf({ presentationId }))?.outcome).toBe('declined');
  expect(await entriesAbout(phone.residentId)).toMatchObject([
    { outcome: 'refused', detail: { why: 'presentation.gone' } },
    { outcome: 'done', detail: { outcome: 'declined' } },
    ...Array.from((await entriesAbout(phone.residentId)).slice(2), () => ({})),
  ]);
});

test('what no endpoint would say is bad input', async () => {
  const { wallet, presentationId } = await walletFor(phone.residentId);
  const place = { what: 'credential', listId: 1, listIndex: 1, thumbprint: 'x'.repeat(43) };
  for (const input of [
    {},
    { what: 'valid' },
    { ...place, thumbprint: 'x' },
    { ...place, listId: -1 },
    { ...place, more: 1 },
  ])
    await expect(answerPresentation(wallet, input)).rejects.toMatchObject({ key: 'badInput' });
  expect((await outcomeOf({ presentationId }))?.answered).toBe(false);
});

test('answers side by side give one outcome and one entry', async () => {
  const { wallet, presentationId } = await walletFor(phone.residentId);
  const said = ['declined', 'not-ours', 'declined', 'not-proven', 'declined'] as const;
  const answers = await Promise.allSettled(said.map((what) => answerPresentation(wallet, { what })));
  const [first, ...more] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.outcome] : []));
  expect(more).toEqual([]);
  expect((await outcomeOf({ presentationId }))?.outcome).toBe(first);
  const entries = (await entriesAbout(phone.residentId)).filter(({ subject_id: id }) => id === presentationId);
  expect(entries.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused', 'refused', 'refused', 'refused']);
});

test('over HTTP, too', async () => {
  const to = await question(counter.clerk, phone.residentId);
  const valid = vpToken(await presentation(phone, to));
  const answers = await Promise.all([post(to, valid), post(to, { error: 'access_denied' }), post(to, valid)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  const winner = answers.findIndex(({ status }) => status === 200);
  expect((await outcomeOf(to))?.outcome).toBe(winner === 1 ? 'declined' : 'valid');
});
