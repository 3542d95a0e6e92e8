import { expect, test } from 'vitest';
import { record } from '@/lib/ledger/record';
import { queueMessage } from '@/lib/messages/queue';
import { transaction } from '@/lib/transaction';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';

const jobsFor = (id: string) =>
  asSuperuser('select payload, attempts from graphile_worker._private_jobs where key = $1', [`message:${id}`]);
const messagesTo = (residentId: string) =>
  asSuperuser<{ id: string }>('select id from messages where resident_id = $1', [residentId]);

test('a message comes with its job, which carries nothing but the number of the message', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  await reported(counter.clerk, holder.id);
  const messages = await messagesTo(holder.id);
  expect(messages).toHaveLength(2);
  for (const { id } of messages) expect(await jobsFor(id)).toEqual([{ payload: { messageId: id }, attempts: 0 }]);
});

test('both are taken back with the act that wanted them', async () => {
  const counter = await aCounter();
  const { id: residentId, region } = await aHolder(counter);
  let id = '';
  const failing = transaction(counter.clerk.context, async (tx) => {
    const message = { caseId: null, residentId, region, kind: 'blocked-notice', channel: 'sms' } as const;
    id = await queueMessage(tx, { ...message, to: '+6281234567890', body: 'x' });
    await record(tx, 'credential.suspend', 'done', { residentId });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await messagesTo(residentId)).toEqual([]);
  expect(await jobsFor(id)).toEqual([]);
});

test('a message without an entry that names its resident is refused, and so is its job', async () => {
  const counter = await aCounter();
  const { id: residentId, region } = await aHolder(counter);
  let id = '';
  const unrecorded = transaction(counter.clerk.context, async (tx) => {
    const message = { caseId: null, residentId, region, kind: 'blocked-notice', channel: 'sms' } as const;
    id = await queueMessage(tx, { ...message, to: '+6281234567890', body: 'x' });
  });
  await expect(unrecorded).rejects.toMatchObject({ code: 'LK001' });
  expect(await jobsFor(id)).toEqual([]);
});
