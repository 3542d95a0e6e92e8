import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEntries, parseEntries } from './entry-bundles';
import { leafHash } from './hashes';
import { formatTilePath, parseTilePath } from './paths';
import { formatProof, parseProof } from './proof';

test.each([
  [{ level: 0, tile: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 0, tile: 273, width: 112 }, 'tile/0/273.p/112'],
  [{ level: 2, tile: 0, width: 1 }, 'tile/2/000.p/1'],
  [{ level: 'entries' as const, tile: 1000, width: 256 }, 'tile/entries/x001/000'],
])('%o stands at %s', (tile, path) => {
  expect(formatTilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test.each([
  'tile/0/1',
  'tile/00/001',
  'tile/64/001',
  'tile/0/x000/001',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/007',
  'tile/0/001/002',
  'tile/0/001.p',
  'tile/0/../001',
  'tile/-1/001',
  '/tile/0/001',
  'tile/data/001',
  `tile/0/${'x999/'.repeat(6)}999`,
])('%s is no tile', (path) => expect(parseTilePath(path)).toBeUndefined());

test('every tile is read from the path it is written to', () => {
  const path = fc.record({ level: fc.nat(63), tile: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) });
  fc.assert(
    fc.property(path, (tile) => {
      expect(parseTilePath(formatTilePath(tile))).toEqual(tile);
    }),
  );
});

test('entries are read from the bundle they are written to', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 })), (entries) => {
      const bundle = formatEntries(entries);
      expect(parseEntries(bundle)).toEqual(entries.map((entry) => Buffer.from(entry)));
      if (bundle.length > 0) expect(() => parseEntries(bundle.subarray(0, -1))).toThrow();
    }),
  );
  expect(() => formatEntries([Buffer.alloc(65_536)])).toThrow('65,535');
});

const path = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
const proof = { leaf: 3, path, checkpoint: 'loket.example/log\n4\nroot\n\n— a b\n' };

test('a proof is read as it is written', () => {
  const text = formatProof(proof);
  expect(text.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 3']);
  expect(parseProof(text)).toEqual(proof);
  expect(parseProof(formatProof({ ...proof, path: [] }))).toEqual({ ...proof, path: [] });
  expect(parseProof(text.replace('@v1\n', '@v1\nextra YQ==\n'))).toEqual(proof);
});

test.each([
  ['another version', (text: string) => text.replace('@v1', '@v2')],
  ['a leaf with a leading zero', (text: string) => text.replace('index 3', 'index 03')],
  ['no leaf', (text: string) => text.replace('index 3\n', '')],
  ['a hash cut short', (text: string) => text.replace(path[0]?.toString('base64') ?? '', 'AAAA')],
  ['nothing after the hashes', (text: string) => text.slice(0, text.indexOf('\n\n'))],
  ['nothing at all', () => ''],
])('a proof with %s is refused', (_what, spoil) => {
  expect(() => parseProof(spoil(formatProof(proof)))).toThrow('not a proof');
});
