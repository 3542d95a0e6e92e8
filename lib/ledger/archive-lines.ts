import { leafHash } from '@/lib/tlog/hashes';
import { TILE_WIDTH } from '@/lib/tlog/tiles';
import { canonicalBody, commitmentOf, type EntryBody, type EntryRow, entryColumns, leafData } from './entry-body';

/** Asks the database as its owner. */
export type Ask = <Row extends Record<string, unknown>>(text: string, values: unknown[]) => Promise<Row[]>;

/** One line of an archived month: an entry, its salt and its leaf in the log. `salt`: null once it was erased by law. */
export type ArchiveLine = { leaf: number | null; commitment: string | null; salt: string | null; entry: EntryBody };

type Row = EntryRow & { leaf: number | null; commitment: string | null };
const AT_ONCE = 2_000;

const lineOf = ({ leaf, commitment, salt, ...entry }: Row): ArchiveLine => ({ leaf, commitment, salt, entry });

/** The entries of a month, in the order of their time. `table`: its name, quoted, as the catalogue has it. */
export async function* linesOf(ask: Ask, table: string): AsyncGenerator<ArchiveLine[]> {
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
    yield rows.map(lineOf);
    after = last;
  }
}

/** What is wrong with a line by itself: it is not what was sealed. */
function amiss({ leaf, commitment, salt, entry }: ArchiveLine): string | undefined {
  if (leaf === null || commitment === null) return 'is not sealed yet';
  if (salt === null) return undefined; // erased by law: the leaf is all there is
  return commitmentOf(salt, canonicalBody(entry)).toString('hex') === commitment ? undefined : 'is not what was sealed';
}

type Leaf = { leaf: number; id: number; commitment: string };

async function knownTo(ask: Ask, lines: readonly ArchiveLine[]) {
  const numbers = lines.map(({ leaf }) => leaf ?? -1);
  const leaves = await ask<Leaf>(
    `select leaf::float8 as leaf, entry_id::float8 as id, encode(commitment, 'hex') as commitment
     from log_leaves where leaf = any ($1)`,
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
    const wrong = amiss(line);
    if (wrong) return `entry ${line.entry.id} ${wrong}`;
    const [leaf, commitment] = [line.leaf ?? -1, line.commitment ?? ''];
    const kept = byLeaf.get(leaf);
    if (kept?.id !== line.entry.id || kept.commitment !== commitment)
      return `entry ${line.entry.id} is not the one of leaf ${leaf}`;
    const hash = leafHash(leafData(line.entry, Buffer.from(commitment, 'hex')));
    if (!tileHash(byTile.get(Math.floor(leaf / TILE_WIDTH)), leaf)?.equals(hash))
      return `leaf ${leaf} is not the one in its tile`;
  }
  return undefined;
}
