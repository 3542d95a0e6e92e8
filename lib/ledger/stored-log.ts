import type { Tx } from '@/db/client';
import type { ReadTile, Tile } from '@/lib/tlog/tree';

export type StoredCheckpoint = { size: number; root: Buffer; note: string; at: Date };

/** The tiles as they are stored, whole: whoever asks for fewer hashes takes the first of them. Empty where there is none. */
export const storedTiles =
  (tx: Tx): ReadTile =>
  async (level, tile) => {
    const statement = { name: 'log-tile', text: 'select hashes from log_tiles where level = $1 and tile = $2' };
    const { rows } = await tx.$client.query<{ hashes: Buffer }>({ ...statement, values: [level, tile] });
    return rows[0]?.hashes ?? Buffer.alloc(0);
  };

/**
 * What the log said of itself last, and how many leaves there are at that very moment, whatever it says. Undefined before
 * anything was sealed.
 */
export async function lastCheckpoint(tx: Tx): Promise<(StoredCheckpoint & { leaves: number }) | undefined> {
  const { rows } = await tx.$client.query<StoredCheckpoint & { leaves: number }>({
    name: 'log-checkpoint',
    text: `select c.size::float8 as size, c.root, c.note, c.at,
        (select coalesce(max(leaf) + 1, 0) from log_leaves)::float8 as leaves
      from log_checkpoints c order by c.size desc limit 1`,
  });
  return rows[0];
}

export async function storeTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  await tx.$client.query(
    `insert into log_tiles (level, tile, hashes) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (level, tile) do update set hashes = excluded.hashes`,
    [tiles.map(({ level }) => level), tiles.map(({ tile }) => tile), tiles.map(({ hashes }) => hashes)],
  );
}

export async function storeCheckpoint(tx: Tx, { size, root, note }: Omit<StoredCheckpoint, 'at'>): Promise<void> {
  await tx.$client.query('insert into log_checkpoints (size, root, note) values ($1, $2, $3)', [size, root, note]);
}
