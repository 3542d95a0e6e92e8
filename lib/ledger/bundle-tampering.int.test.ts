import { beforeAll, describe, expect, test } from 'vitest';
import { bundleFor, cosignNewest, namesIn, spoil, textOf } from '@/test-support/bundle';
import { newLogKey } from '@/test-support/sealed-log';
import { sealAll, someEntries } from '@/test-support/sealing';
import { logKeys } from './log-key';
import { verifyBundle } from './verify-bundle';

const witness = newLogKey('saksi.test/1', 'cosignature');
const other = newLogKey('lain.test/1', 'cosignature');
let ids: number[];
let zip: Uint8Array;
const keys = () => ({ log: logKeys(), witness: [witness.key] });

beforeAll(async () => {
  ids = await someEntries(900, { why: 'é', n: 1.5 });
  await sealAll(300);
  await cosignNewest(witness);
  zip = await bundleFor(ids.slice(100, 700), { purpose: 'pemeriksaan', witnessKeys: [witness.key] });
});

const lines = (text: string) => text.split('\n');
const spoilt: [string, string, (text: string) => string | Buffer | undefined, object][] = [
  [
    'a word of an entry',
    'entries.jsonl',
    (text) => text.replace('"act":"log.check"', '"act":"log.chec"'),
    { kind: 'entry-changed', line: 1 },
  ],
  ['a salt', 'entries.jsonl', (text) => text.replace(/"salt":"./, '"salt":"g'), { kind: 'entry-changed', line: 1 }],
  [
    'another number of a leaf',
    'entries.jsonl',
    (text) => text.replace(/"leaf":\d+/, '"leaf":0'),
    { kind: 'entry-changed', line: 1 },
  ],
  [
    'a member more',
    'entries.jsonl',
    (text) => text.replace('{"entry":{', '{"entry":{"aa":1,'),
    { kind: 'line', line: 1 },
  ],
  [
    'a member twice',
    'entries.jsonl',
    (text) => text.replace('"role":null', '"role":"x","role":null'),
    { kind: 'line', line: 1 },
  ],
  [
    'two lines in another order',
    'entries.jsonl',
    (text) => [lines(text)[1], lines(text)[0], ...lines(text).slice(2)].join('\n'),
    { kind: 'order', line: 2 },
  ],
  ['a line twice', 'entries.jsonl', (text) => `${lines(text)[0]}\n${text}`, { kind: 'order', line: 2 }],
  ['a line taken out', 'entries.jsonl', (text) => lines(text).slice(1).join('\n'), { kind: 'manifest' }],
  [
    'the last line taken out',
    'entries.jsonl',
    (text) => `${lines(text).slice(0, -2).join('\n')}\n`,
    { kind: 'manifest' },
  ],
  ['half a line', 'entries.jsonl', (text) => text.slice(0, -40), { kind: 'line', line: 600 }],
  ['no entries', 'entries.jsonl', () => undefined, { kind: 'unreadable' }],
  ['a tile', 'tile/0/001', (text) => Buffer.alloc(8192, text), { kind: 'tiles' }],
  ['a tile cut short', 'tile/0/001', () => Buffer.alloc(32), { kind: 'tiles' }],
  ['a tile above', 'tile/1/000.p/3', () => Buffer.alloc(96), { kind: 'tiles' }],
  ['the size', 'checkpoint', (text) => text.replace(/\n9\d\d\n/, '\n899\n'), { kind: 'log-signature' }],
  [
    'the signature of the witness',
    'checkpoint',
    (text) => text.replace(/(— saksi\S+ \S{20})\S/, '$1+'),
    { kind: 'witness-signature' },
  ],
  [
    'no signature of the witness',
    'checkpoint',
    (text) => text.replace(/— saksi.*\n/, ''),
    { kind: 'witness-signature' },
  ],
  ['no checkpoint', 'checkpoint', () => undefined, { kind: 'unreadable' }],
  ['the manifest', 'manifest', (text) => text.replace('entries 600', 'entries 599'), { kind: 'manifest' }],
];

describe('found without a database, and the first bad line named', () => {
  test.each(spoilt)('%s', async (_what, name, change, expected) => {
    expect((await verifyBundle(spoil(zip, name, change), keys())).problem).toMatchObject(expected);
  });

  test('each line of the file, whichever it is', async () => {
    for (const number of [1, 2, 77, 300, 599, 600]) {
      const changed = spoil(zip, 'entries.jsonl', (text) =>
        lines(text)
          .map((line, at) => (at === number - 1 ? line.replace('"n":1.5', '"n":1.25') : line))
          .join('\n'),
      );
      const { problem } = await verifyBundle(changed, keys());
      expect(problem).toMatchObject({ kind: 'entry-changed', line: number, entryId: ids[100 + number - 1] });
    }
  });

  test('a proof of one entry that is the proof of another', async () => {
    const [first = '', second = ''] = namesIn(zip).filter((name) => name.endsWith('.tlog-proof'));
    const { problem } = await verifyBundle(
      spoil(zip, first, () => textOf(zip, second)),
      keys(),
    );
    expect(problem).toMatchObject({ kind: 'proof', line: 1 });
  });

  test('another log, another witness, no bundle at all', async () => {
    const stranger = newLogKey('localhost:3000/log');
    expect((await verifyBundle(zip, { ...keys(), log: [stranger.key] })).problem?.kind).toBe('log-signature');
    expect((await verifyBundle(zip, { ...keys(), witness: [other.key] })).problem).toEqual({
      kind: 'witness-signature',
      detail: 'lain.test/1',
    });
    for (const junk of ['', 'PK', 'x'.repeat(999)])
      expect((await verifyBundle(Buffer.from(junk))).problem?.kind).toBe('unreadable');
    expect((await verifyBundle(zip.slice(0, -2000), keys())).problem?.kind).toBe('unreadable');
  });
});
