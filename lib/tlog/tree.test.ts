import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesOf, logOf, naivePath, naiveProof, naiveRoot } from '@/test-support/naive-tree';
import { emptyRoot, HASH_BYTES, leafHash } from './hashes';
import { edgeOf, widthOf } from './tiles';
import {
  appendLeaves,
  consistencyProof,
  inclusionProof,
  readingOver,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './tree';

const hex = (hash: Buffer) => hash.toString('hex');

describe('known answers of Certificate Transparency', () => {
  const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const leaves = data.map((one) => leafHash(Buffer.from(one, 'hex')));

  test('roots of nothing to eight leaves', async () => {
    const read = await logOf(leaves);
    for (const [size, root] of roots.entries()) expect(hex(await rootOf(size, read))).toBe(root);
  });

  test('a path and a consistency proof', async () => {
    const read = await logOf(leaves);
    expect((await inclusionProof(5, 8, read)).map(hex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect((await consistencyProof(6, 8, read)).map(hex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
});

const MOST = 1200;
const all = leavesOf(MOST);
const size = fc.integer({ min: 1, max: MOST });

test('whatever the steps it grew in, every earlier root is that of the naive tree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(size, { minLength: 1, maxLength: 12 }), async (chosen) => {
      const sizes = chosen.sort((a, b) => a - b);
      const read = await logOf(all.slice(0, sizes.at(-1)), sizes);
      for (const one of sizes) expect(hex(await rootOf(one, read))).toBe(hex(naiveRoot(all.slice(0, one))));
    }),
    { numRuns: 40 },
  );
});

test('inclusion proofs are those of RFC 6962, and verify for their leaf, place, size and root only', async () => {
  const read = await logOf(all);
  await fc.assert(
    fc.asyncProperty(size, fc.nat(MOST), async (whole, any) => {
      const leaf = any % whole;
      const leaves = all.slice(0, whole);
      const [path, root] = [await inclusionProof(leaf, whole, read), await rootOf(whole, read)];
      expect(path.map(hex)).toEqual(naivePath(leaf, leaves).map(hex));
      const hash = all[leaf] ?? emptyRoot;
      expect(verifyInclusion(hash, leaf, whole, path, root)).toBe(true);
      expect(verifyInclusion(emptyRoot, leaf, whole, path, root)).toBe(false);
      expect(verifyInclusion(hash, leaf, whole, path, emptyRoot)).toBe(false);
      expect(verifyInclusion(hash, leaf + 1, whole, path, root)).toBe(false);
      expect(verifyInclusion(hash, leaf, whole, [...path, root], root)).toBe(false);
      if (path.length > 0) expect(verifyInclusion(hash, leaf, whole, path.slice(1), root)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('consistency proofs are those of RFC 6962, and verify for these two logs only', async () => {
  const read = await logOf(all);
  await fc.assert(
    fc.asyncProperty(size, size, async (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const proof = await consistencyProof(from, to, read);
      expect(proof.map(hex)).toEqual(naiveProof(from, all.slice(0, to)).map(hex));
      const [old, young] = [await rootOf(from, read), await rootOf(to, read)];
      expect(verifyConsistency(from, to, proof, old, young)).toBe(true);
      expect(verifyConsistency(from, to, proof, emptyRoot, young)).toBe(false);
      expect(verifyConsistency(from, to, proof, old, emptyRoot)).toBe(false);
      expect(verifyConsistency(from, to, [...proof, old], old, young)).toBe(false);
      if (from < to) expect(verifyConsistency(from, to, proof.slice(1), old, young)).toBe(false);
      if (from < to) expect(verifyConsistency(to, from, proof, young, old)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('a log of 70,000 leaves has the tiles the format says', async () => {
  expect(edgeOf(70_000)).toEqual([
    { level: 0, tile: 273, width: 112 },
    { level: 1, tile: 1, width: 17 },
    { level: 2, tile: 0, width: 1 },
  ]);
  expect(edgeOf(256)).toEqual([{ level: 1, tile: 0, width: 1 }]);
  expect([widthOf(70_000, 0, 272), widthOf(70_000, 0, 274), widthOf(70_000, 3, 0)]).toEqual([256, 0, 0]);
  const leaves = leavesOf(70_000);
  const read = await logOf(leaves, [69_999]);
  expect(hex(await rootOf(70_000, read))).toBe(hex(naiveRoot(leaves)));
  expect(await read(0, 273, 112)).toHaveLength(112 * HASH_BYTES);
  expect(await read(1, 0, 256)).toHaveLength(256 * HASH_BYTES);
});

test('tiles that are not written yet can be read over those that are', async () => {
  const read = await logOf(all.slice(0, 300));
  const more = await appendLeaves(300, all.slice(300, 700), read);
  expect(hex(await rootOf(700, readingOver(more, read)))).toBe(hex(naiveRoot(all.slice(0, 700))));
  await expect(rootOf(700, read)).rejects.toThrow('instead of');
});

test('a leaf or a size that is not there is refused', async () => {
  const read = await logOf(all.slice(0, 5));
  await expect(inclusionProof(5, 5, read)).rejects.toThrow('not inside');
  await expect(consistencyProof(6, 5, read)).rejects.toThrow('not inside');
  await expect(rootOf(-1, read)).rejects.toThrow('not inside');
  await expect(rootOf(6, read)).rejects.toThrow('instead of');
});
