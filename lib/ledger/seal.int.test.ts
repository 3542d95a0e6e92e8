import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { on, pool } from '@/db/client';
import { parseNote } from '@/lib/tlog/note';
import { asSuperuser } from '@/test-support/database';
import { expectSealed, lastNote, leavesNow, sealAll, someEntries } from '@/test-support/sealing';
import { asWorker, workerPool } from '@/test-support/worker';
import { sealBatch } from './seal';

const waiting = async () => (await asSuperuser('select from audit_pending')).length;
const ids = async () => (await leavesNow()).map(({ entry }) => entry);
beforeEach(() => sealAll());

describe('entries are sealed', () => {
  test('in the order of their numbers, once, under a checkpoint of our own key', async () => {
    const before = await ids();
    const added = await someEntries(5, { b: 1, a: { d: [1, 2.5], c: 'é' } });
    await sealAll();
    await sealAll();
    expect(await ids()).toEqual([...before, ...added]);
    await expectSealed();
    expect(parseNote(await lastNote()).signatures).toHaveLength(1);
  });

  test('batch by batch, over the edges of tiles', async () => {
    await someEntries(700);
    await sealAll(97);
    await expectSealed();
    expect(await asSuperuser('select level, tile, length(hashes) / 32 as width from log_tiles order by 1, 2')).toEqual(
      expect.arrayContaining([
        { level: 0, tile: '0', width: 256 },
        { level: 0, tile: '1', width: 256 },
        { level: 1, tile: '0', width: 2 },
      ]),
    );
  });

  test('whatever commits late comes late, and what is rolled back never', async () => {
    const [early, undone] = await Promise.all([pool.connect(), pool.connect()]);
    const add = "insert into audit_entries (act) values ('log.check')";
    for (const client of [early, undone]) {
      await client.query('begin');
      await client.query(add);
    }
    const [late] = await someEntries(1);
    await sealAll();
    await undone.query('rollback');
    await early.query('commit');
    for (const client of [early, undone]) client.release();
    await sealAll();
    const [second = 0, first = 0] = (await ids()).reverse();
    expect(first).toBe(late);
    expect(second).toBeLessThan(first);
    await expectSealed();
  });
});

describe('two sealers', () => {
  test('at once seal everything once', async () => {
    await someEntries(300);
    const done = await Promise.all(Array.from({ length: 4 }, () => asWorker((tx) => sealBatch(tx, 50))));
    expect(done.reduce((all, one) => all + one)).toBeGreaterThan(0);
    await sealAll();
    await expectSealed();
  });

  test('do not wait for each other', async () => {
    await someEntries(3);
    await asWorker(async (tx) => {
      await sealBatch(tx);
      expect(await asWorker((other) => sealBatch(other))).toBe(0);
    });
    await expectSealed();
  });
});

describe('a sealer that ends in the middle', () => {
  test('leaves nothing half done', async () => {
    const before = await leavesNow();
    await someEntries(300);
    const undone = asWorker(async (tx) => {
      expect(await sealBatch(tx)).toBe(300);
      throw new Error('killed');
    });
    await expect(undone).rejects.toThrow('killed');
    expect([await leavesNow(), await waiting()]).toEqual([before, 300]);
    await sealAll();
    await expectSealed();
  });

  test('also when its connection is cut', async () => {
    await someEntries(20);
    const client = await workerPool.connect();
    client.on('error', () => undefined);
    await client.query('begin');
    await sealBatch(on(client));
    const [{ pid } = { pid: 0 }] = (await client.query('select pg_backend_pid() as pid')).rows as { pid: number }[];
    await asSuperuser('select pg_terminate_backend($1)', [pid]);
    await expect(client.query('commit')).rejects.toThrow();
    client.release(true);
    await sealAll();
    await expectSealed();
  });
});

test('five thousand entries of twenty writers, slow, fast and taken back, while it seals', async () => {
  let isWriting = true;
  let committed = 0;
  const writer = async (seed: number) => {
    for (let turn = 0; turn < 25; turn++) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query("insert into audit_entries (act) select 'log.check' from generate_series(1, 10)");
      await pause(((seed * 31 + turn * 17) % 23) * (turn % 5 === 0 ? 4 : 1));
      const isGood = (seed + turn) % 7 > 0;
      await client.query(isGood ? 'commit' : 'rollback');
      if (isGood) committed += 10;
      client.release();
    }
  };
  const before = (await ids()).length;
  const sealing = (async () => {
    while (isWriting) await asWorker((tx) => sealBatch(tx, 500));
  })();
  await Promise.all(Array.from({ length: 20 }, (_, seed) => writer(seed)));
  isWriting = false;
  await sealing;
  await sealAll();
  expect((await ids()).length - before).toBe(committed);
  await expectSealed();
}, 60_000);
