import { beforeEach, describe, expect, test } from 'vitest';
import type { Officer } from '@/lib/officers/officer';
import { deliverNext, deliverTest } from '@/lib/webhooks/deliver';
import { removeWebhook } from '@/lib/webhooks/remove';
import { replayWebhook } from '@/lib/webhooks/replay';
import { aNationalAdmin, anEndpoint, inARow, newestLeaf, sealedEntries } from '@/test-support/endpoint';
import { checked } from '@/test-support/receiver';
import { sealAll, someEntries } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';

let admin: Officer;
beforeEach(async () => {
  admin = await aNationalAdmin();
});

describe('events of the log', () => {
  test('arrive in its order, each once, signed so that the library of the standard verifies it', async () => {
    const first = (await newestLeaf()) + 1;
    const { receiver, secret, deliver } = await anEndpoint(admin);
    await sealedEntries(12);
    await deliver();
    const all = receiver.ids();
    expect(all).toEqual(inARow(first, all.length));
    expect(all.length).toBeGreaterThanOrEqual(13); // and the adding itself
    expect(receiver.taken.map((one) => checked(secret, one).id)).toEqual(all.map(String));
    await deliver();
    expect(receiver.ids()).toEqual(all);
  });

  test('say who did what, as CloudEvents, with nothing but the ledger’s ids', async () => {
    const { receiver, webhookId, deliver } = await anEndpoint(admin);
    await sealAll();
    await deliver();
    const event = JSON.parse(receiver.taken.at(-1)?.body ?? '{}');
    expect(event).toMatchObject({
      ...{ specversion: '1.0', id: receiver.taken.at(-1)?.id, source: 'http://localhost:3000/log' },
      type: 'loket.webhook.add.done',
      data: { act: 'webhook.add', subjectId: webhookId, actor: { id: admin.id, role: 'national-admin' } },
    });
    expect(JSON.stringify(event)).not.toContain('/loket');
    expect(JSON.stringify(event)).not.toContain(admin.name);
  });

  test('leave out what is no code in the details', async () => {
    const { receiver, deliver } = await anEndpoint(admin);
    await someEntries(1, { note: 'Bu Siti dari RT 3', code: 'KAS-1', nested: { a: 1 }, list: ['a', 'b'] });
    await sealAll();
    await deliver();
    expect(JSON.parse(receiver.taken.at(-1)?.body ?? '{}').data.detail).toEqual({ code: 'KAS-1', list: ['a', 'b'] });
  });

  test('are not believed with another secret, or when a byte was changed', async () => {
    const { receiver, secret, deliver } = await anEndpoint(admin);
    await sealAll();
    await deliver();
    const [one] = receiver.taken;
    if (!one) throw new Error('nothing came');
    expect(() => checked(`whsec_${Buffer.alloc(32).toString('base64')}`, one)).toThrow();
    expect(() => checked(secret, { ...one, body: one.body.replace('1.0', '1.1') })).toThrow();
  });
});

test('a worker that dies after sending sends that one again, and the id tells', async () => {
  const { receiver, webhookId, deliver } = await anEndpoint(admin);
  await sealedEntries(3);
  const killed = asWorker(async (tx) => {
    await deliverNext(tx, webhookId);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(receiver.taken).toHaveLength(1);
  await deliver();
  const [first, again, ...rest] = receiver.ids();
  expect(again).toBe(first);
  expect(rest).toEqual(inARow((first ?? 0) + 1, rest.length));
});

test('two workers at once send no event twice', async () => {
  const { receiver, deliver } = await anEndpoint(admin);
  await sealedEntries(20);
  await Promise.all([deliver(), deliver(), deliver()]);
  await deliver();
  expect(receiver.ids()).toEqual(inARow(receiver.ids()[0] ?? 0, new Set(receiver.ids()).size));
});

describe('a replay', () => {
  test('sends again from a leaf on, under the same ids', async () => {
    const { receiver, webhookId, deliver } = await anEndpoint(admin);
    await sealedEntries(6);
    await deliver();
    const all = receiver.ids();
    await replayWebhook(admin, { webhookId, from: String(all[3]) });
    await deliver();
    expect(receiver.ids().slice(all.length)).toEqual(all.slice(3));
  });

  test('from a time on', async () => {
    const { receiver, webhookId, deliver } = await anEndpoint(admin);
    await sealedEntries(2);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const from = new Date().toISOString();
    await sealedEntries(2);
    await deliver();
    const all = receiver.ids();
    await replayWebhook(admin, { webhookId, from });
    await deliver();
    expect(receiver.ids().slice(all.length)).toEqual(all.slice(-2));
  });
});

test('a test event says so, and moves nothing on', async () => {
  const { receiver, webhookId, secret, deliver } = await anEndpoint(admin);
  await sealAll();
  await asWorker((tx) => deliverTest(tx, webhookId));
  const [one] = receiver.taken;
  if (!one) throw new Error('nothing came');
  expect(checked(secret, one)).toMatchObject({ type: 'loket.test', data: { test: true } });
  await deliver();
  expect(receiver.taken.length).toBeGreaterThan(1);
});

test('what was removed is sent nothing more', async () => {
  const { receiver, webhookId, deliver } = await anEndpoint(admin);
  await removeWebhook(admin, { webhookId });
  await sealedEntries(2);
  await deliver();
  await asWorker((tx) => deliverTest(tx, webhookId));
  expect(receiver.state.tries).toBe(0);
});
