import { fold, HASH_BYTES, hashAt } from './hashes';

/**
 * Tiles of height 8 (c2sp.org/tlog-tiles): 256 hashes that follow each other. Level 0 holds leaf hashes, each level above
 * the roots of the full tiles below. A tile at the right edge is partial.
 */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** Gives the first `width` hashes of a tile, or more of them. */
export type ReadTile = (level: number, tile: number, width: number) => Promise<Buffer>;
export type Tile = { level: number; tile: number; hashes: Buffer };

const sameTile = (level: number, tile: number) => `${level}/${tile}`;

/** How many hashes a level holds in a log of `size` leaves. */
export const hashesOfLevel = (size: number, level: number): number => Math.floor(size / TILE_WIDTH ** level);

/** How wide a tile is in a log of `size` leaves: 256, less at the right edge, 0 where there is none. */
export const widthOf = (size: number, level: number, tile: number): number =>
  Math.max(0, Math.min(TILE_WIDTH, hashesOfLevel(size, level) - tile * TILE_WIDTH));

/** The partial tiles of a log of `size` leaves, lowest level first: together they say its root. */
export function edgeOf(size: number): { level: number; tile: number; width: number }[] {
  const edge = [];
  for (let level = 0; hashesOfLevel(size, level) > 0; level++) {
    const hashes = hashesOfLevel(size, level);
    const width = hashes % TILE_WIDTH;
    if (width > 0) edge.push({ level, tile: Math.floor(hashes / TILE_WIDTH), width });
  }
  return edge;
}

/** Reads each tile once. For one piece of work only: it keeps all it has read. */
export function remembering(read: ReadTile): ReadTile {
  const known = new Map<string, Promise<Buffer>>();
  return async (level, tile, width) => {
    const place = sameTile(level, tile);
    const before = await known.get(place);
    if (before && before.length >= width * HASH_BYTES) return before;
    const reading = read(level, tile, width);
    known.set(place, reading);
    return reading;
  };
}

/** Reads as if `tiles` were written already: what appendLeaves() gave, before it is stored. */
export function readingOver(tiles: readonly Tile[], read: ReadTile): ReadTile {
  const written = new Map(tiles.map(({ level, tile, hashes }) => [sameTile(level, tile), hashes]));
  return async (level, tile, width) => written.get(sameTile(level, tile)) ?? read(level, tile, width);
}

/** Reads a tile of a log of `size` leaves, and does not believe one that is too short. */
export async function readChecked(size: number, read: ReadTile, level: number, tile: number): Promise<Buffer> {
  const width = widthOf(size, level, tile);
  const hashes = await read(level, tile, width);
  if (hashes.length < width * HASH_BYTES)
    throw new Error(`Tile ${tile} of level ${level} holds ${hashes.length} bytes instead of ${width * HASH_BYTES}.`);
  return hashes.subarray(0, width * HASH_BYTES);
}

/** The hash over the leaves [index * 2^height, (index + 1) * 2^height) of a log of `size` leaves that holds them all. */
export async function perfectSubtree(size: number, read: ReadTile, height: number, index: number): Promise<Buffer> {
  const count = 2 ** (height % TILE_HEIGHT);
  const first = index * count;
  const tile = Math.floor(first / TILE_WIDTH);
  const hashes = await readChecked(size, read, Math.floor(height / TILE_HEIGHT), tile);
  const at = first % TILE_WIDTH;
  if (count === 1) return hashAt(hashes, at);
  return fold(hashes.subarray(at * HASH_BYTES, (at + count) * HASH_BYTES));
}
