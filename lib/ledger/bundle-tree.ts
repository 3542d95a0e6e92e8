import { emptyRoot, fold, HASH_BYTES, hashAt } from '@/lib/tlog/hashes';
import { formatTilePath, parseTilePath } from '@/lib/tlog/paths';
import { parseHashes } from '@/lib/tlog/proof';
import { edgeOf, TILE_WIDTH, widthOf } from '@/lib/tlog/tiles';
import { rootOf, verifyInclusion } from '@/lib/tlog/tree';
import type { Files } from './bundle-files';

/** The part of the log's tree that a bundle brings, once it is joined to the root. */
export type BundleTree = {
  /** Is this the hash of that leaf? `path` are its siblings when its tile is not in the bundle. */
  holds: (leaf: number, hash: Buffer, path: readonly string[] | undefined) => boolean;
};

type Known = Map<string, Buffer>;
const key = (level: number, tile: number) => `${level}/${tile}`;

function tilesIn(files: Files, size: number): Known {
  const known: Known = new Map();
  for (const [name, bytes] of Object.entries(files)) {
    const path = parseTilePath(name);
    if (!path || typeof path.level !== 'number') continue;
    const { level, tile, width } = path;
    if (width !== widthOf(size, level, tile) || bytes.length !== width * HASH_BYTES)
      throw new Error(`The tile ${name} is not one of a log of ${size} leaves.`);
    known.set(key(level, tile), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  return known;
}

/** What the tile above says the root of this full tile is. */
function rootAbove(known: Known, level: number, tile: number): Buffer | undefined {
  const above = known.get(key(level + 1, Math.floor(tile / TILE_WIDTH)));
  return above && hashAt(above, tile % TILE_WIDTH);
}

/** The tiles at the edge make the root; each other tile is what the one above it says. Throws at the first that is not. */
async function joinToRoot(known: Known, size: number, root: Buffer): Promise<void> {
  const read = async (level: number, tile: number) => known.get(key(level, tile)) ?? Buffer.alloc(0);
  const whole = size === 0 ? emptyRoot : await rootOf(size, read);
  if (!whole.equals(root)) throw new Error('The tiles of this bundle do not make the root of its checkpoint.');
  const edge = new Set(edgeOf(size).map(({ level, tile }) => key(level, tile)));
  for (const [where, hashes] of known) {
    if (edge.has(where)) continue;
    const [level = 0, tile = 0] = where.split('/').map(Number);
    if (!rootAbove(known, level, tile)?.equals(fold(hashes)))
      throw new Error(`The tile ${formatTilePath({ level, tile, width: TILE_WIDTH })} is not the one of this log.`);
  }
}

/** Throws when the tiles are not those of a log of `size` leaves with this root. */
export async function treeIn(files: Files, size: number, root: Buffer): Promise<BundleTree> {
  const known = tilesIn(files, size);
  await joinToRoot(known, size, root);
  return {
    holds(leaf, hash, path) {
      if (!Number.isSafeInteger(leaf) || leaf < 0 || leaf >= size) return false;
      const [tile, inside] = [Math.floor(leaf / TILE_WIDTH), leaf % TILE_WIDTH];
      const hashes = known.get(key(0, tile));
      if (hashes) return hashAt(hashes, inside).equals(hash);
      const [siblings, above] = [path && parseHashes(path), rootAbove(known, 0, tile)];
      return !!siblings && !!above && verifyInclusion(hash, inside, TILE_WIDTH, siblings, above);
    },
  };
}
