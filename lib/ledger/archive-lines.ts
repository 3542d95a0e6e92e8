import { leafHash } from '@/lib/tlog/hashes';
import { TILE_WIDTH } from '@/lib/tlog/tiles';
import { canonicalBody, commitmentOf, type EntryBody, type EntryRow, entryColumns, leafData } from './entry-body';

/** Asks the database as its owner. */
export type Ask = <Row extends Record<string, unknown>>(text: string, values: unknown[]) => Promise<Row[]>;

/** One entry of an archived month with its leaf, written like those of a bundle: sealed, or erased by law since. */
export type ArchiveLine =
  | { leaf: number; salt: string; entry: EntryBody }
  | { leaf: number; commitment: string; erased: { id: number; at: string } };

/** `left`: what the ledger still said of entries that were erased. */
export type Batch = { lines: ArchiveLine[]; left: EntryBody[] };
type Row = EntryRow & { leaf: number | null; commitment: string | null };
const AT_ONCE = 2_000;

function lineOf({ leaf, commitment, salt, ...entry }: Row): ArchiveLine {
  const { id, at } = entry;
  if (leaf === null || commitment === null) throw new Error(`entry ${id} is not sealed yet`);
  return salt === null ? { leaf, commitment, erased: { id, at } } : { leaf, salt, entry };
}

const leftOf = ({ leaf: _leaf, commitment: _commitment, salt: _salt, ...entry }: Row): EntryBody => entry;

/** The entries of a month, in the order of their time. `table`: its name, quoted, as the catalogue has it. */
export async function* batchesIn(ask: Ask, table: string): AsyncGenerator<Batch> {
  let after: { at: string; id: number } = { at: '-infinity', id: 0 };
  for (;;) {
    const rows = await ask<Row>(
      `select l.leaf::float8 as leaf, encode(l.commitment, 'hex') as commitment, ${entryColumns}
       from ${table} e left join log_leaves l on l.entry_id = e.id
       where (e.at, e.id) > ($1::timestamptz, $2::bigint) order by e.at, e.id limit ${AT_ONCE}`,
      [after.at, after.id],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield { lines: rows.map(lineOf), left: rows.filter(({ salt }) => salt === null).map(leftOf) };
    after = last;
  }
}

/** Which entry a line is about, and what was sealed of it. */
export function sealedIn(line: ArchiveLine): { id: number; at: string; commitment: Buffer } {
  if ('erased' in line) return { ...line.erased, commitment: Buffer.from(line.commitment, 'hex') };
  return { id: line.entry.id, at: line.entry.at, commitment: commitmentOf(line.salt, canonicalBody(line.entry)) };
}

type Leaf = { leaf: number; id: number; commitment: Buffer };

async function knownTo(ask: Ask, lines: readonly ArchiveLine[]) {
  const numbers = lines.map(({ leaf }) => leaf);
  const leaves = await ask<Leaf>(
    'select leaf::float8 as leaf, entry_id::float8 as id, commitment from log_leaves where leaf = any ($1)',
    [numbers],
  );
  const tiles = await ask<{ tile: number; hashes: Buffer }>(
    'select tile::float8 as tile, hashes from log_tiles where level = 0 and tile = any ($1)',
    [[...new Set(numbers.map((leaf) => Math.floor(leaf / TILE_WIDTH)))]],
  );
  const byLeaf = new Map(leaves.map((one) => [one.leaf, one]));
  return { byLeaf, byTile: new Map(tiles.map(({ tile, hashes }) => [tile, hashes])) };
}

const tileHash = (hashes: Buffer | undefined, leaf: number): Buffer | undefined =>
  hashes?.subarray((leaf % TILE_WIDTH) * 32, (leaf % TILE_WIDTH) * 32 + 32);

/**
 * Compares lines of an archive with the log that stayed in the database: each is what was sealed, under its leaf, and the leaf
 * is in its tile. Answers the first thing that is wrong, with the number of its entry.
 */
export async function firstWrong(ask: Ask, lines: readonly ArchiveLine[]): Promise<string | undefined> {
  const { byLeaf, byTile } = await knownTo(ask, lines);
  for (const line of lines) {
    const [{ leaf }, { id, at, commitment }] = [line, sealedIn(line)];
    const kept = byLeaf.get(leaf);
    if (kept?.id !== id) return `entry ${id} is not the one of leaf ${leaf}`;
    if (!kept.commitment.equals(commitment)) return `entry ${id} is not what was sealed`;
    const hash = leafHash(leafData({ id, at }, commitment));
    if (!tileHash(byTile.get(Math.floor(leaf / TILE_WIDTH)), leaf)?.equals(hash))
      return `leaf ${leaf} is not the one in its tile`;
  }
  return undefined;
}
