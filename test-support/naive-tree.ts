import { emptyRoot, leafHash, nodeHash } from '@/lib/tlog/hashes';
import { appendLeaves, type ReadTile, type Tile } from '@/lib/tlog/tree';

/** MTH, PATH and PROOF exactly as RFC 6962 writes them down. */
const part = (count: number) => 2 ** (Math.ceil(Math.log2(count)) - 1);
export function naiveRoot(leaves: Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return emptyRoot;
  if (leaves.length === 1) return first;
  const k = part(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}
export function naivePath(leaf: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = part(leaves.length);
  if (leaf < k) return [...naivePath(leaf, leaves.slice(0, k)), naiveRoot(leaves.slice(k))];
  return [...naivePath(leaf - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}
export function naiveProof(from: number, leaves: Buffer[], isWhole = 'whole'): Buffer[] {
  if (from === leaves.length) return isWhole === 'whole' ? [] : [naiveRoot(leaves)];
  const k = part(leaves.length);
  if (from <= k) return [...naiveProof(from, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))];
  return [...naiveProof(from - k, leaves.slice(k), 'part'), naiveRoot(leaves.slice(0, k))];
}

export const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)));

/** Tiles in memory. Gives what there is, and fails for a tile nobody wrote. */
export function keepTiles(): { read: ReadTile; write: (tiles: Tile[]) => void } {
  const kept = new Map<string, Buffer>();
  return {
    read: async (level, tile) => kept.get(`${level}/${tile}`) ?? Buffer.alloc(0),
    write: (tiles) => {
      for (const { level, tile, hashes } of tiles) kept.set(`${level}/${tile}`, hashes);
    },
  };
}

export async function logOf(leaves: Buffer[], sizes: number[] = []) {
  const { read, write } = keepTiles();
  let size = 0;
  for (const next of [...sizes, leaves.length]) {
    write(await appendLeaves(size, leaves.slice(size, next), read));
    size = next;
  }
  return read;
}
