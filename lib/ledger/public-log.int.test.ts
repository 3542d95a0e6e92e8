import { beforeAll, describe, expect, test } from 'vitest';
import { parseEntries } from '@/lib/tlog/entry-bundles';
import { leafHash } from '@/lib/tlog/hashes';
import { isSignedBy, parseNote } from '@/lib/tlog/note';
import { formatTilePath } from '@/lib/tlog/paths';
import { rootOf } from '@/lib/tlog/tree';
import { asSuperuser } from '@/test-support/database';
import { fetchHere } from '@/test-support/public-routes';
import { leavesNow, sealAll, someEntries } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { logKeys, readCheckpoint } from './log-key';
import { sealBatch } from './seal';

const get = (path: string) => fetchHere(`${process.env.PUBLIC_URL}/log/${path}`);
const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

test('before anything is sealed there is no checkpoint', async () => {
  const answer = await get('checkpoint');
  expect([answer.status, (await answer.json()).error]).toEqual([404, 'not_found']);
});

describe('the public log', () => {
  beforeAll(async () => {
    await someEntries(600);
    await sealAll(250);
  });

  test('gives the last checkpoint, signed by the key of the log, never from a cache', async () => {
    const answer = await get('checkpoint');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const raw = await answer.text();
    const [key] = logKeys();
    expect(key && isSignedBy(parseNote(raw), key)).toBe(true);
    expect(readCheckpoint(raw)?.size).toBe((await leavesNow()).length);
  });

  test('is rebuilt from its tiles by anybody', async () => {
    const { size = 0, root } = readCheckpoint(await (await get('checkpoint')).text()) ?? {};
    const read = (level: number, tile: number, width: number) => bytesOf(formatTilePath({ level, tile, width }));
    expect(await rootOf(size, read)).toEqual(root);
  });

  test('gives every leaf in bundles of entries that fit the hashes', async () => {
    const leaves = await leavesNow();
    for (const [tile, width] of [
      [0, 256],
      [1, 256],
      [2, leaves.length - 512],
    ] as const) {
      const bundle = parseEntries(await bytesOf(formatTilePath({ level: 'entries', tile, width })));
      const hashes = await bytesOf(formatTilePath({ level: 0, tile, width }));
      expect(Buffer.concat(bundle.map(leafHash))).toEqual(hashes);
      expect(bundle.map((entry) => JSON.parse(entry.toString()).id)).toEqual(
        leaves.slice(tile * 256, tile * 256 + width).map(({ entry }) => entry),
      );
    }
  });

  test('keeps every tile as it was, narrower ones too', async () => {
    const before = await bytesOf('tile/0/002.p/50');
    await someEntries(10);
    await sealAll();
    expect(await bytesOf('tile/0/002.p/50')).toEqual(before);
    const answer = await get('tile/0/000');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('shows nothing of what is not committed', async () => {
    await someEntries(1);
    const size = (await leavesNow()).length;
    await asWorker(async (tx) => {
      await sealBatch(tx);
      expect((await get(`tile/0/002.p/${size - 512 + 1}`)).status).toBe(404);
    });
    expect((await get(`tile/0/002.p/${size - 512 + 1}`)).status).toBe(200);
  });

  test('gives with a checkpoint the lines of the witnesses who cosigned it', async () => {
    const [{ size } = { size: 0 }] = await asSuperuser<{ size: number }>(
      'select max(size) as size from log_checkpoints',
    );
    await asWorker((tx) =>
      tx.$client.query('insert into log_cosignatures (size, witness, line) values ($1, $2, $3)', [
        size,
        'witness.example/w',
        '— witness.example/w AAAAAAAA\n',
      ]),
    );
    expect(await (await get('checkpoint')).text()).toMatch(
      /\n— localhost:3000\/log \S+\n— witness\.example\/w AAAAAAAA\n$/,
    );
  });

  test.each([
    ...['tile/0/002', 'tile/0/003.p/1', 'tile/2/000.p/1', 'tile/9/000', 'tile/64/000', 'tile/0/0', 'tile/0/000.p/256'],
    ...[
      'tile/0/000.p/0',
      'tile/-1/000',
      'tile/entries/009',
      'tile/x/000',
      'tile/0/x000/000',
      'tile/0',
      'tile/',
      'x',
      '',
    ],
  ])('has nothing at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, (await answer.json()).error]).toEqual([404, 'not_found']);
  });
});
