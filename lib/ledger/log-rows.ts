import { type ReadTile, TILE_WIDTH } from '@/lib/tlog/tiles';
import { type EntryBody, entryColumns, exactMoment } from './entry-body';

/** Asks the database, in a transaction that sees all of the ledger and one moment of it. */
export type Ask = <Row extends Record<string, unknown>>(text: string, values: unknown[]) => Promise<Row[]>;

/** A leaf, and the entry it stands for: null in each column when that is not there, `salt` null when it was erased. */
export type LeafRow = EntryBody & {
  leaf: number;
  leafId: number;
  leafAt: string;
  commitment: Buffer;
  isThere: boolean;
  salt: string | null;
};
export type CheckpointRow = { size: number; root: Buffer; note: string };

/** How wide a sweep over every level is: at 2^53 leaves there are seven. */
const LEVELS = 7;

// `offset 0` keeps it a look-up for each leaf, which prunes to one month, instead of a join with all months.
const leavesWithEntries = (
  which: string,
) => `select l.leaf::float8 as leaf, l.entry_id::float8 as "leafId", ${exactMoment('l.entry_at')} as "leafAt",
    l.commitment, e.id is not null as "isThere", ${entryColumns}
  from log_leaves l left join lateral
    (select * from audit_entries a where a.id = l.entry_id and a.at = l.entry_at offset 0) e on true
  where ${which} order by l.leaf`;

export const leavesOf = (ask: Ask, from: number, to: number): Promise<LeafRow[]> =>
  ask<LeafRow>(leavesWithEntries('l.leaf >= $1 and l.leaf < $2'), [from, to]);

/** Some leaves, in their order. */
export const theseLeaves = (ask: Ask, leaves: readonly number[]): Promise<LeafRow[]> =>
  ask<LeafRow>(leavesWithEntries('l.leaf = any ($1)'), [leaves]);

/** The checkpoints that were signed while leaves `from` to `to` were taken in. */
export const checkpointsOf = (ask: Ask, from: number, to: number): Promise<CheckpointRow[]> =>
  ask<CheckpointRow>(
    'select size::float8 as size, root, note from log_checkpoints where size > $1 and size <= $2 order by size',
    [from, to],
  );

export const tileKey = (level: number, tile: number): string => `${level}/${tile}`;

/** The tiles in which leaves `from` to `to` stand, at every level. */
export async function tilesOf(ask: Ask, from: number, to: number): Promise<Map<string, Buffer>> {
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  const tileOf = (leaf: number) => levels.map((level) => Math.floor(leaf / TILE_WIDTH ** (level + 1)));
  const rows = await ask<{ level: number; tile: number; hashes: Buffer }>(
    `select t.level::int as level, t.tile::float8 as tile, t.hashes
     from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as w (level, first, last)
     join log_tiles t on t.level = w.level and t.tile between w.first and w.last`,
    [levels, tileOf(from), tileOf(Math.max(from, to - 1))],
  );
  return new Map(rows.map(({ level, tile, hashes }) => [tileKey(level, tile), hashes]));
}

/** Reads the log's tiles from the database. */
export const tilesIn =
  (ask: Ask): ReadTile =>
  async (level, tile) => {
    const [row] = await ask<{ hashes: Buffer }>('select hashes from log_tiles where level = $1 and tile = $2', [
      level,
      tile,
    ]);
    return row?.hashes ?? Buffer.alloc(0);
  };

/** How many leaves the log has, and of how many its newest checkpoint speaks. */
export async function sizesOf(ask: Ask): Promise<{ leaves: number; signed: number }> {
  const [row] = await ask<{ leaves: number; signed: number }>(
    `select coalesce((select max(leaf) + 1 from log_leaves), 0)::float8 as leaves,
       coalesce((select max(size) from log_checkpoints), 0)::float8 as signed`,
    [],
  );
  return row ?? { leaves: 0, signed: 0 };
}
