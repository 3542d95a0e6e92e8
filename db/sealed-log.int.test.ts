import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { written } from '@/test-support/claims';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';

// What the database itself says of the sealed log, whoever asks. How it is sealed: lib/ledger/seal.int.test.ts.
const addLeaf = (query: Query, leaf: number) =>
  query('insert into log_leaves (leaf, entry_id, entry_at, commitment) values ($1, $2, now(), $3)', [
    leaf,
    leaf + 900_000,
    randomBytes(32),
  ]);
const addCheckpoint = (query: Query, size: number) =>
  query("insert into log_checkpoints (size, root, note) values ($1, $2, 'x')", [size, randomBytes(32)]);
const sizeOf = async () =>
  (await asSuperuser<{ size: number }>('select count(*)::int as size from log_leaves'))[0]?.size ?? 0;

async function aSealedLog() {
  const size = await sizeOf();
  await transactionAs('worker', {}, async (query) => {
    await addLeaf(query, size);
    await addCheckpoint(query, size + 1);
    await query('insert into log_tiles (level, tile, hashes) values (7, $1, $2)', [size, randomBytes(64)]);
    await query("insert into log_cosignatures (size, witness, line) values ($1, 'w', 'x')", [size + 1]);
    await query("insert into log_checks (kind, from_leaf, to_leaf, size) values ('newest', 0, 1, 1)");
  });
  return size + 1;
}
const ADDED_ONLY = 'LK002';
const AT_THE_END = 'LK030';
const tables = {
  log_leaves: 'leaf',
  log_tiles: 'tile',
  log_checkpoints: 'at',
  log_cosignatures: 'at',
  log_checks: 'at',
};

describe.each(Object.entries(tables))('%s', (table, column) => {
  test('keeps what is in it, from the owner and the superuser too, and in replica mode', async () => {
    await aSealedLog();
    const changes = [`delete from ${table}`, `update ${table} set ${column} = ${column}`, `truncate ${table} cascade`];
    for (const role of ['owner', 'superuser', 'replica'] as const)
      for (const change of changes)
        await expect(
          transactionAs(role, {}, (query) => query(change)),
          change,
        ).rejects.toMatchObject({
          code: ADDED_ONLY,
        });
  });

  test('is for the app to read, and for the worker to add to', async () => {
    const tell = (role: 'app' | 'worker', statement: string) =>
      written(transactionAs(role, {}, (query) => query(statement)));
    for (const change of [`insert into ${table} default values`, `delete from ${table}`, `truncate ${table}`])
      expect(await tell('app', change), change).toBe('42501');
    for (const change of [`delete from ${table}`, `truncate ${table}`])
      expect(await tell('worker', change)).toBe('42501');
    await expect(transactionAs('app', {}, (query) => query(`select * from ${table}`))).resolves.toBeDefined();
  });
});

describe('the log grows at its end', () => {
  test.each([
    ['a leaf that leaves a gap', async (query: Query, size: number) => void (await addLeaf(query, size + 1))],
    [
      'a checkpoint that leaves leaves out',
      async (query: Query, size: number) => void (await addCheckpoint(query, size - 1)),
    ],
    ['a checkpoint twice', async (query: Query, size: number) => void (await addCheckpoint(query, size))],
    [
      'a checkpoint over leaves there are not',
      async (query: Query, size: number) => void (await addCheckpoint(query, size + 1)),
    ],
  ])('%s is refused, to everybody', async (_what, change) => {
    const size = await aSealedLog();
    for (const role of ['worker', 'replica'] as const)
      await expect(transactionAs(role, {}, (query) => change(query, size))).rejects.toMatchObject({ code: AT_THE_END });
  });

  test('a tile takes more hashes and gives none up', async () => {
    const tile = (await aSealedLog()) - 1;
    const set = (hashes: string) =>
      transactionAs('worker', {}, (query) =>
        query(`update log_tiles set hashes = ${hashes} where level = 7 and tile = $1`, [tile]),
      );
    const more = `\\x${'ab'.repeat(32)}`;
    for (const changed of [
      'substring(hashes for 32)',
      `'${more}' || hashes`,
      'hashes',
      `set_byte(hashes, 3, 1) || '${more}'`,
    ])
      await expect(set(changed), changed).rejects.toMatchObject({ code: ADDED_ONLY });
    await expect(set(`hashes || '${more}'`)).resolves.toEqual([]);
  });
});

test('what waits to be sealed is neither changed nor forgotten', async () => {
  await transactionAs('app', {}, (query) => query("insert into audit_entries (act) values ('session.end')"));
  for (const change of ['delete from audit_pending', "update audit_pending set act = 'x'", 'truncate audit_pending'])
    for (const role of ['owner', 'superuser', 'replica'] as const)
      await expect(
        transactionAs(role, {}, (query) => query(change)),
        change,
      ).rejects.toMatchObject({
        code: ADDED_ONLY,
      });
  await expect(transactionAs('worker', {}, (query) => query('delete from audit_pending'))).rejects.toMatchObject({
    code: ADDED_ONLY,
  });
});
