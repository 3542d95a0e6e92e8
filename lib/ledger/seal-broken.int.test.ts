import { describe, expect, test } from 'vitest';
import { on } from '@/db/client';
import { type Query, superuserPool } from '@/test-support/database';
import { changeUnguarded, expectSealed, sealAll, someEntries } from '@/test-support/sealing';
import { LogBroken } from './open-log';
import { sealBatch } from './seal';

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
    await someEntries(300);
    await sealAll();
    await someEntries(1);
    const client = await superuserPool().connect();
    try {
      await client.query('begin');
      const query: Query = async (text) => (await client.query(text)).rows;
      await changeUnguarded(query, table, change);
      await expect(sealBatch(on(client))).rejects.toThrow(LogBroken);
    } finally {
      await client.query('rollback');
      client.release();
    }
    await sealAll();
    await expectSealed();
  });
});
