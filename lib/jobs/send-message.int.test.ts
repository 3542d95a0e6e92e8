import { randomUUID } from 'node:crypto';
import { Logger, runOnce } from 'graphile-worker';
import { describe, expect, test } from 'vitest';
import { type Gateway, giveUpMessage, sendMessage } from '@/lib/jobs/send-message';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';
import { asWorker, workerPool } from '@/test-support/worker';

const send = (gateway: Gateway, messageId: string) => asWorker((tx) => sendMessage(tx, gateway, messageId));

function aGateway() {
  const sent: Parameters<Gateway['send']>[0][] = [];
  const gateway: Gateway = { name: 'test', send: async (message) => void sent.push(message) };
  return { sent, gateway };
}
const quiet = new Logger(() => () => {});
const broken: Gateway = { name: 'broken', send: () => Promise.reject(new Error('no line')) };

/** The notice that goes to the old phone when it is reported lost. */
async function aQueuedMessage() {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  await reported(counter.clerk, holder.id);
  const [row] = await asSuperuser<{ id: string }>(
    "select id from messages where resident_id = $1 and channel = 'sms'",
    [holder.id],
  );
  return { counter, holder, id: row?.id ?? '' };
}

const stateOf = (id: string) =>
  asSuperuser('select status, attempts, sent_at is not null as sent from messages where id = $1', [id]);
const entriesAbout = (id: string) =>
  asSuperuser(
    "select actor_kind, actor_id, outcome, resident_id, detail from audit_entries where act = 'message.send' and subject_id = $1",
    [id],
  );
const jobsFor = (id: string) =>
  asSuperuser('select payload, attempts from graphile_worker._private_jobs where key = $1', [`message:${id}`]);

const somebodyWaits = async () =>
  (await asSuperuser("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
    .length > 0;

describe('a message', () => {
  test('that nobody took is given up once, on record, and one that was sent is not', async () => {
    const { id } = await aQueuedMessage();
    await expect(send(broken, id)).rejects.toThrow('no line');
    for (const _twice of [1, 2]) await asWorker((tx) => giveUpMessage(tx, id));
    expect(await stateOf(id)).toEqual([{ status: 'failed', attempts: 1, sent: false }]);
    expect((await entriesAbout(id)).map(({ outcome }) => outcome)).toEqual(['failed']);
    const other = await aQueuedMessage();
    await send(aGateway().gateway, other.id);
    await asWorker((tx) => giveUpMessage(tx, other.id));
    expect(await stateOf(other.id)).toMatchObject([{ status: 'sent' }]);
  });

  test('is sent once though its job runs twice, and once on record, by a machine', async () => {
    const { id, holder } = await aQueuedMessage();
    const { sent, gateway } = aGateway();
    await send(gateway, id);
    await send(gateway, id);
    expect(sent).toEqual([{ channel: 'sms', to: holder.phone, body: expect.stringContaining('DUKCAPIL') }]);
    expect(await stateOf(id)).toEqual([{ status: 'sent', attempts: 1, sent: true }]);
    expect(await entriesAbout(id)).toEqual([
      {
        ...{ actor_kind: 'machine', actor_id: null, outcome: 'done', resident_id: holder.id },
        detail: { kind: 'blocked-notice', channel: 'sms', gateway: 'test' },
      },
    ]);
  });

  test('is sent once by two workers at once', async () => {
    const { id } = await aQueuedMessage();
    const sent: string[] = [];
    // The first is in the middle of sending until the second is seen waiting, or is sending too.
    const slow: Gateway = {
      name: 'slow',
      async send({ to }) {
        sent.push(to);
        while (sent.length < 2 && !(await somebodyWaits()));
      },
    };
    await Promise.all([send(slow, id), send(slow, id)]);
    expect(sent).toHaveLength(1);
    expect(await entriesAbout(id)).toHaveLength(1);
  });

  test('that no gateway takes stays in the queue, with nothing on record, and goes out later', async () => {
    const { id } = await aQueuedMessage();
    await expect(send(broken, id)).rejects.toThrow('no line');
    expect(await stateOf(id)).toEqual([{ status: 'queued', attempts: 0, sent: false }]);
    expect(await entriesAbout(id)).toEqual([]);
    const { sent, gateway } = aGateway();
    await send(gateway, id);
    expect(sent).toHaveLength(1);
  });

  test('that is not there is left alone', async () => {
    const { sent, gateway } = aGateway();
    await send(gateway, randomUUID());
    expect(sent).toEqual([]);
  });
});

test('the queue is worked off by the role of the worker; what fails is tried again later', async () => {
  const { id } = await aQueuedMessage();
  const work = (gateway: Gateway) =>
    runOnce({
      pgPool: workerPool,
      noHandleSignals: true,
      logger: quiet,
      taskList: { 'message.send': (payload) => send(gateway, (payload as { messageId: string }).messageId) },
    });
  await work(broken);
  expect(await jobsFor(id)).toMatchObject([{ attempts: 1 }]);
  expect(await stateOf(id)).toMatchObject([{ status: 'queued' }]);
  await asSuperuser('update graphile_worker._private_jobs set run_at = now()');
  const { gateway } = aGateway();
  await work(gateway);
  expect(await jobsFor(id)).toEqual([]);
  expect(await stateOf(id)).toMatchObject([{ status: 'sent' }]);
});
