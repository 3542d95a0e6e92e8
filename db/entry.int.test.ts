import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asSuperuser, type DatabaseRole, type Query, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// What counts as the entry of a change. Each test: one card order of one resident, changed by the app in its own area.
const region = 'ID.99.01';
type Order = { id: string; resident_id: string; region: string };

const record = (query: Query, resident: string, act = 'card.order') =>
  query('insert into audit_entries (act, resident_id) values ($1, $2)', [act, resident]);
const touch = (query: Query, { id }: Order) =>
  query("update card_orders set status = 'handed-over' where id = $1", [id]);
const inArea = <T>(work: (query: Query) => Promise<T>, role: DatabaseRole = 'app') =>
  transactionAs(role, { region, role: 'clerk' }, work);

async function anOrder(): Promise<Order> {
  const order = { id: randomUUID(), resident_id: randomUUID(), region };
  await transactionAs('replica', {}, async (query) => {
    await insertMadeUp(query, 'card_orders', order);
    await record(query, order.resident_id);
  });
  return order;
}

async function expectUnchanged({ id }: Order) {
  expect(await asSuperuser('select status from card_orders where id = $1', [id])).toEqual([{ status: 'ordered' }]);
}

test('an entry of this resident in this transaction lets the change pass', async () => {
  const order = await anOrder();
  await inArea(async (query) => {
    await touch(query, order);
    await record(query, order.resident_id);
  });
  expect(await asSuperuser('select status from card_orders where id = $1', [order.id])).toEqual([
    { status: 'handed-over' },
  ]);
});

const doesNotCount: Record<string, (query: Query, order: Order) => Promise<unknown>> = {
  'no entry at all': touch,
  'an entry of another resident': async (query, order) => {
    await record(query, randomUUID());
    await touch(query, order);
  },
  'an entry in a savepoint that was rolled back': async (query, order) => {
    await query('savepoint trick');
    await record(query, order.resident_id);
    await query('rollback to savepoint trick');
    await touch(query, order);
  },
  'an entry taken back after the database looked at it': async (query, order) => {
    await touch(query, order);
    await query('savepoint trick');
    await record(query, order.resident_id);
    await query('set constraints all immediate');
    await query('rollback to savepoint trick');
  },
  'a promise to write it after the database looked': async (query, order) => {
    await query('set constraints all immediate');
    await touch(query, order);
    await record(query, order.resident_id);
  },
  'the entry of a bulk load, by the app': async (query, order) => {
    await record(query, randomUUID(), 'registry.import');
    await touch(query, order);
  },
};

test.each(Object.entries(doesNotCount))('does not count: %s', async (_what, work) => {
  const order = await anOrder();
  await expect(inArea((query) => work(query, order))).rejects.toMatchObject({
    code: expect.stringMatching(/LK00[14]/),
  });
  await expectUnchanged(order);
});

test('does not count: an entry of an earlier transaction', async () => {
  const order = await anOrder();
  await inArea((query) => record(query, order.resident_id));
  await expect(inArea((query) => touch(query, order))).rejects.toMatchObject({ code: 'LK001' });
  await expectUnchanged(order);
});

test('does not count: an entry of a transaction that runs at the same time', async () => {
  const order = await anOrder();
  await transactionAs('superuser', {}, async (query) => {
    await record(query, order.resident_id);
    await expect(inArea((other) => touch(other, order))).rejects.toMatchObject({ code: 'LK001' });
  });
  await expectUnchanged(order);
});

test('the entry of a bulk load opens the door to the owner alone', async () => {
  const order = await anOrder();
  const load = async (query: Query) => {
    await record(query, randomUUID(), 'registry.import');
    await touch(query, order);
    return 'loaded';
  };
  await expect(inArea(load)).rejects.toMatchObject({ code: 'LK001' });
  await expectUnchanged(order);
  await expect(inArea(load, 'owner')).resolves.toBe('loaded');
});

test('the worker, too, changes no message without an entry', async () => {
  const message = { id: randomUUID(), resident_id: randomUUID(), region };
  await transactionAs('replica', {}, async (query) => {
    await insertMadeUp(query, 'messages', message);
    await record(query, message.resident_id);
  });
  const send = (query: Query) => query("update messages set status = 'sent' where id = $1", [message.id]);
  await expect(transactionAs('worker', {}, send)).rejects.toMatchObject({ code: 'LK001' });
  await transactionAs('worker', {}, async (query) => {
    await send(query);
    await record(query, message.resident_id, 'message.send');
  });
});
