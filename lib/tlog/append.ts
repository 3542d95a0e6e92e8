import { fold } from './hashes';
import { hashesOfLevel, type ReadTile, readChecked, TILE_WIDTH, type Tile } from './tiles';

/** What stands at the right edge of a level before, and the hashes that come after it. */
async function tilesOfLevel(size: number, level: number, more: readonly Buffer[], read: ReadTile): Promise<Tile[]> {
  const before = hashesOfLevel(size, level);
  const width = before % TILE_WIDTH;
  let tile = Math.floor(before / TILE_WIDTH);
  let hashes = width > 0 ? [await readChecked(size, read, level, tile)] : [];
  let filled = width;
  const tiles: Tile[] = [];
  for (let at = 0; at < more.length; ) {
    const taken = more.slice(at, at + TILE_WIDTH - filled);
    tiles.push({ level, tile, hashes: Buffer.concat([...hashes, ...taken]) });
    [hashes, filled, tile, at] = [[], 0, tile + 1, at + taken.length];
  }
  return tiles;
}

const isFull = ({ hashes }: Tile) => hashes.length === TILE_WIDTH * 32;

/**
 * The tiles of a log of `size` leaves that change when `leafHashes` are added, each with all of its hashes, old and new.
 * A tile only ever grows at its end.
 */
export async function appendLeaves(size: number, leafHashes: readonly Buffer[], read: ReadTile): Promise<Tile[]> {
  const changed: Tile[] = [];
  let more = leafHashes;
  for (let level = 0; more.length > 0; level++) {
    const tiles = await tilesOfLevel(size, level, more, read);
    changed.push(...tiles);
    more = tiles.filter(isFull).map(({ hashes }) => fold(hashes));
  }
  return changed;
}
