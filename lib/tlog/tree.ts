import { emptyRoot, nodeHash } from './hashes';
import { perfectSubtree, type ReadTile, remembering } from './tiles';

export { appendLeaves } from './append';
export { type ReadTile, readingOver, remembering, type Tile } from './tiles';
export { verifyConsistency, verifyInclusion } from './verify-proofs';

/** The largest power of two below `count`: where RFC 6962 parts a tree. */
function partOf(count: number): number {
  let part = 1;
  while (part * 2 < count) part *= 2;
  return part;
}

type Tree = { size: number; read: ReadTile };

/** MTH(D[from:to]) of RFC 6962, where `from` is a multiple of every power of two the range parts at. */
async function rangeRoot(tree: Tree, from: number, to: number): Promise<Buffer> {
  const part = partOf(to - from);
  if (part * 2 === to - from || to - from === 1) {
    const height = Math.round(Math.log2(to - from));
    return perfectSubtree(tree.size, tree.read, height, from / (to - from));
  }
  const left = await rangeRoot(tree, from, from + part);
  return nodeHash(left, await rangeRoot(tree, from + part, to));
}

function checkRange(inner: number, size: number): void {
  if (![inner, size].every(Number.isSafeInteger) || inner < 0 || inner > size)
    throw new RangeError(`${inner} is not inside a log of ${size} leaves.`);
}

/** The root of the log when it had `size` leaves. */
export async function rootOf(size: number, read: ReadTile): Promise<Buffer> {
  checkRange(0, size);
  return size === 0 ? emptyRoot : rangeRoot({ size, read: remembering(read) }, 0, size);
}

/** Audit path of RFC 6962, 2.1.1: the siblings of leaf number `leaf` (from 0) in a log of `size`, the leaf's own first. */
export async function inclusionProof(leaf: number, size: number, read: ReadTile): Promise<Buffer[]> {
  checkRange(leaf + 1, size);
  const tree = { size, read: remembering(read) };
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + partOf(to - from);
    const isLeft = leaf < middle;
    path.unshift(isLeft ? await rangeRoot(tree, middle, to) : await rangeRoot(tree, from, middle));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return path;
}

/** Consistency proof of RFC 6962, 2.1.2: that the log of `from` leaves is the beginning of the log of `to` leaves. */
export async function consistencyProof(from: number, to: number, read: ReadTile): Promise<Buffer[]> {
  checkRange(from, to);
  if (from === 0 || from === to) return [];
  const tree = { size: to, read: remembering(read) };
  const path: Buffer[] = [];
  let [first, last, isWholeOld] = [0, to, true];
  while (last !== from) {
    const middle = first + partOf(last - first);
    const isLeft = from <= middle;
    path.unshift(isLeft ? await rangeRoot(tree, middle, last) : await rangeRoot(tree, first, middle));
    if (!isLeft) isWholeOld = false;
    [first, last] = isLeft ? [first, middle] : [middle, last];
  }
  // Whoever checks knows the root of the old log, when that is one whole subtree.
  return isWholeOld ? path : [await rangeRoot(tree, first, last), ...path];
}
