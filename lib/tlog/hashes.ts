import { hash } from 'node:crypto';

/** The hashes of a Merkle tree of RFC 6962, section 2.1, over SHA-256. A leaf can never be taken for a node. */
export const HASH_BYTES = 32;

const LEAF = Buffer.of(0);
const NODE = 1;

export const leafHash = (data: Uint8Array): Buffer => hash('sha256', Buffer.concat([LEAF, data]), 'buffer');

/** In one call: most of what a proof costs is this. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const both = Buffer.allocUnsafe(1 + left.length + right.length);
  both[0] = NODE;
  both.set(left, 1);
  both.set(right, 1 + left.length);
  return hash('sha256', both, 'buffer');
}

/** The root of a tree without leaves. */
export const emptyRoot = hash('sha256', '', 'buffer');

/** The hash at `index` of hashes that follow each other, as in a tile. */
export const hashAt = (hashes: Buffer, index: number): Buffer =>
  hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);

/** The root over a power of two of hashes that follow each other. */
export function fold(hashes: Buffer): Buffer {
  let row = hashes;
  while (row.length > HASH_BYTES) {
    const above = Buffer.alloc(row.length / 2);
    for (let at = 0; at < above.length / HASH_BYTES; at++)
      nodeHash(hashAt(row, 2 * at), hashAt(row, 2 * at + 1)).copy(above, at * HASH_BYTES);
    row = above;
  }
  return row;
}
