import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { guardedTables, insertMadeUp } from '@/test-support/made-up-rows';

// Changing a guarded table past the ledger: as the app and the worker, and as the server's owner in replica mode, who is spared
// everything but what is enabled always.
const NOT_ON_RECORD = /^LK00[14]$/;
const region = 'ID.99.02';
const tables = await asSuperuser<{ name: string; subject: string }>(guardedTables);
const record = (query: Query, about: string) =>
  query("insert into audit_entries (act, subject_id, region) values ('officer.change', $1, $2)", [about, region]);

type Add = (query: Query) => Promise<void>;
const tricks: Record<string, (query: Query, add: Add, about: string) => Promise<unknown>> = {
  'without an entry': (query, add) => add(query),
  'with an entry about another row': async (query, add) => {
    await add(query);
    await record(query, randomUUID());
  },
  'with the entry before it': async (query, add, about) => {
    await record(query, about);
    await add(query);
  },
  'with an entry that a savepoint took back': async (query, add, about) => {
    await add(query);
    await query('savepoint s');
    await record(query, about);
    await query('rollback to s');
  },
  'with an entry that a savepoint took back once the guards had looked': async (query, add, about) => {
    await add(query);
    await query('savepoint s');
    await record(query, about);
    await query('set constraints all immediate');
    await query('rollback to s');
  },
  'with the guards looking early': async (query, add, about) => {
    await query('set constraints all immediate');
    await add(query);
    await record(query, about);
  },
  'with the guards told to look later, and later': async (query, add) => {
    await query('set constraints all deferred');
    await add(query);
    await query('set constraints all deferred');
  },
  'with an entry that claims another transaction': async (query, add, about) => {
    await query(
      "insert into audit_entries (act, subject_id, xid) values ('officer.change', $1, pg_current_xact_id())",
      [about],
    );
    await add(query);
  },
};

describe.each(tables)('$name', ({ name, subject }) => {
  test.each(Object.entries(tricks))('is not changed %s', async (_what, trick) => {
    const about = randomUUID();
    const add: Add = (query) => insertMadeUp(query, name, { [subject]: about, region });
    const trying = transactionAs('replica', {}, (query) => trick(query, add, about));
    await expect(trying).rejects.toMatchObject({ code: expect.stringMatching(NOT_ON_RECORD) });
    expect(await asSuperuser(`select from ${name} where ${subject} = $1`, [about])).toEqual([]);
  });

  test('is not changed by an entry of an earlier transaction', async () => {
    const about = randomUUID();
    await transactionAs('replica', {}, (query) => record(query, about));
    const trying = transactionAs('replica', {}, (query) => insertMadeUp(query, name, { [subject]: about, region }));
    await expect(trying).rejects.toMatchObject({ code: 'LK001' });
  });

  test('is not changed without an entry by the app or the worker, whatever they claim to be', async () => {
    for (const role of ['app', 'worker'] as const)
      for (const claimed of ['clerk', 'national-admin']) {
        const claims = { actor_kind: 'officer', actor: randomUUID(), role: claimed, region: 'ID' };
        const trying = transactionAs(role, claims, (query) => insertMadeUp(query, name, { region }));
        await expect(trying).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|LK\d+|23503|23514)$/) });
      }
  });

  test('keeps its guards from the app and the worker', async () => {
    for (const statement of [
      `alter table ${name} disable trigger all`,
      `alter table ${name} disable trigger capture_change`,
      `drop trigger require_entry on ${name}`,
      `alter table ${name} no force row level security`,
    ])
      for (const role of ['app', 'worker'] as const)
        await expect(transactionAs(role, {}, (query) => query(statement))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('one order of a card', () => {
  const anOrder = async () => {
    const order = { id: randomUUID(), resident_id: randomUUID(), region };
    await transactionAs('replica', {}, async (query) => {
      await insertMadeUp(query, 'card_orders', order);
      await record(query, order.resident_id);
    });
    return order;
  };

  test.each([
    [
      'an update in a CTE',
      "with u as (update card_orders set status = 'handed-over' where id = $1 returning 1) select from u",
    ],
    [
      'an update and its entry in one statement',
      `with e as (insert into audit_entries (act, resident_id) select 'card.order', resident_id from card_orders where id = $1)
       update card_orders set status = 'handed-over' where id = $1`,
    ],
    [
      'an insert that conflicts',
      `insert into card_orders select * from card_orders where id = $1 on conflict (id) do update set status = 'handed-over'`,
    ],
    [
      'a merge',
      `merge into card_orders o using (select $1::uuid as id) s on o.id = s.id when matched then update set status = 'handed-over'`,
    ],
    ['a delete', 'delete from card_orders where id = $1'],
  ])('is left alone: %s', async (_what, statement) => {
    const { id } = await anOrder();
    for (const role of ['owner', 'replica'] as const)
      await expect(transactionAs(role, {}, (query) => query(statement, [id]))).rejects.toMatchObject({
        code: expect.stringMatching(NOT_ON_RECORD),
      });
    for (const role of ['app', 'worker'] as const)
      await expect(
        transactionAs(role, { role: 'clerk', region }, (query) => query(statement, [id])),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^(LK00[14]|42501)$/),
      });
    expect(await asSuperuser('select status from card_orders where id = $1', [id])).toEqual([{ status: 'ordered' }]);
  });

  test('is not copied in', async () => {
    const id = randomUUID();
    const copied = `copy card_orders (id, case_id, resident_id, region, pickup_office_id) from program
      'echo "${id},${id},${id},${region},${id}"' with (format csv)`;
    await expect(transactionAs('replica', {}, (query) => query(copied))).rejects.toMatchObject({
      code: expect.stringMatching(NOT_ON_RECORD),
    });
    await expect(transactionAs('app', {}, (query) => query(copied))).rejects.toMatchObject({ code: '42501' });
  });
});
