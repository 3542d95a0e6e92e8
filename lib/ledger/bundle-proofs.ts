import { formatTilePath } from '@/lib/tlog/paths';
import { edgeOf, type ReadTile, readChecked, TILE_WIDTH, widthOf } from '@/lib/tlog/tiles';
import { inclusionProof } from '@/lib/tlog/tree';

/** A tile has 8,192 bytes, a path inside it 256: for a few leaves the paths are smaller. */
const FEW = 24;

type Where = { level: number; tile: number };

/** Which tiles go into the bundle, and which leaves bring the path inside their tile instead. */
export type Proofs = { tiles: Where[]; withPath: ReadonlySet<number> };

const key = ({ level, tile }: Where) => `${level}/${tile}`;

function byTile(leaves: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const leaf of leaves) {
    const tile = Math.floor(leaf / TILE_WIDTH);
    const group = groups.get(tile);
    if (group) group.push(leaf);
    else groups.set(tile, [leaf]);
  }
  return groups;
}

/** What joins these leaves to the root of a log of `size`. */
export function proofsFor(leaves: readonly number[], size: number): Proofs {
  const tiles = new Map<string, Where>();
  const take = (where: Where) => tiles.set(key(where), where);
  for (const { level, tile } of edgeOf(size)) take({ level, tile });
  const withPath = new Set<number>();
  for (const [tile, inside] of byTile(leaves)) {
    const isBrief = inside.length < FEW && widthOf(size, 0, tile) === TILE_WIDTH;
    if (isBrief) for (const leaf of inside) withPath.add(leaf);
    else take({ level: 0, tile });
    for (let [level, above] = [1, tile]; ; level++) {
      above = Math.floor(above / TILE_WIDTH);
      if (widthOf(size, level, above) === 0) break;
      take({ level, tile: above });
    }
  }
  return { tiles: Array.from(tiles.values()), withPath };
}

/** The siblings of a leaf inside its full tile: a log of 256 leaves. */
export async function pathInTile(leaf: number, size: number, read: ReadTile): Promise<string[]> {
  const hashes = await readChecked(size, read, 0, Math.floor(leaf / TILE_WIDTH));
  const path = await inclusionProof(leaf % TILE_WIDTH, TILE_WIDTH, async (level) => {
    if (level === 0) return hashes;
    throw new Error('Nothing above is needed.');
  });
  return path.map((hash) => hash.toString('base64'));
}

/** The address of a tile as it was in a log of `size`, and its hashes. */
export async function tileFile(where: Where, size: number, read: ReadTile): Promise<[path: string, hashes: Buffer]> {
  const hashes = await readChecked(size, read, where.level, where.tile);
  return [formatTilePath({ ...where, width: widthOf(size, where.level, where.tile) }), hashes];
}
