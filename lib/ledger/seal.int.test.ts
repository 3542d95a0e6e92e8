import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { on, pool } from '@/db/client';
import { parseNote } from '@/lib/tlog/note';
import { asSuperuser, type Query, superuserPool } from '@/test-support/database';
import { changeUnguarded, leavesNow, plainRoot, sealAll, someEntries } from '@/test-support/sealing';
import { asWorker, workerPool } from '@/test-support/worker';
import { canonicalBody, commitmentOf, type EntryRow, entryColumns } from './entry-body';
import { readCheckpoint } from './log-key';
import { LogBroken, sealBatch } from './seal';

const waiting = async () => (await asSuperuser('select from audit_pending')).length;
const ids = async () => (await leavesNow()).map(({ entry }) => entry);
const lastNote = async () =>
  (await asSuperuser<{ note: string }>('select note from log_checkpoints order by size desc limit 1'))[0]?.note ?? '';

/** Every leaf is an entry, every entry a leaf, each is what it was sealed by, and the checkpoint says the root over them. */
async function expectSealed() {
  const leaves = await leavesNow();
  const entries = await asSuperuser<EntryRow>(`select ${entryColumns} from audit_entries e`);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  expect([...byId.keys()].sort()).toEqual(leaves.map(({ entry }) => entry).sort());
  expect(leaves.map(({ leaf }) => leaf)).toEqual(leaves.map((_, index) => index));
  for (const { entry: id, commitment } of leaves) {
    const entry = byId.get(id) as EntryRow;
    expect(commitment).toEqual(commitmentOf(entry.salt ?? '', canonicalBody(entry)));
  }
  expect(readCheckpoint(await lastNote())).toEqual({
    ...{ origin: 'localhost:3000/log', size: leaves.length, root: plainRoot(leaves) },
  });
  expect(await waiting()).toBe(0);
}

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

describe('on a log that does not hold nothing is built', () => {
  const changes: [string, string, string][] = [
    [
      'a tile that was changed',
      'log_tiles',
      'update log_tiles set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 0',
    ],
    ['a tile that is gone', 'log_tiles', 'delete from log_tiles where level = 0'],
    [
      'a leaf that was taken away',
      'log_leaves',
      'delete from log_leaves where leaf = (select max(leaf) from log_leaves)',
    ],
    ['a checkpoint of another root', 'log_checkpoints', "update log_checkpoints set root = sha256('x')"],
    [
      'a checkpoint somebody else signed',
      'log_checkpoints',
      "update log_checkpoints set note = translate(note, 'ABCDE', 'BCDEA')",
    ],
    ['a checkpoint that is no note', 'log_checkpoints', "update log_checkpoints set note = 'x'"],
  ];

  test.each(changes)('%s', async (_what, table, change) => {
    await someEntries(1);
    const client = await superuserPool().connect();
    await client.query('begin');
    const query: Query = async (text) => (await client.query(text)).rows;
    await changeUnguarded(query, table, change);
    await expect(sealBatch(on(client))).rejects.toThrow(LogBroken);
    await client.query('rollback');
    client.release();
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
