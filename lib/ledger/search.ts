import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Asked } from '@/lib/ledger/conditions';
import { type EntryRow, entryFields, entryJoins } from '@/lib/ledger/entry-row';
import { type Cursor, cursorText } from '@/lib/ledger/filter';
import { legsOf } from '@/lib/ledger/legs';

export const ENTRIES_A_PAGE = 100;

type Way = 'desc' | 'asc';
const opposite = { desc: 'asc', asc: 'desc' } as const;

/** The bound on `at` alone prunes months; the pair of both is exact. */
function pastCursor(cursor: Cursor | undefined, way: Way): SQL {
  if (!cursor) return sql`true`;
  const { at, id } = cursor;
  return way === 'desc'
    ? sql`e.at <= ${at} and (e.at, e.id) < (${at}::timestamptz, ${id}::bigint)`
    : sql`e.at >= ${at} and (e.at, e.id) > (${at}::timestamptz, ${id}::bigint)`;
}

const orderBy = (way: Way, of: SQL) => (way === 'desc' ? sql`${of}at desc, ${of}id desc` : sql`${of}at, ${of}id`);

/** The entries of one page with one more, walking in this direction. */
export function pageQuery(asked: Asked, cursor: Cursor | undefined, limit: number, fields = entryFields): SQL {
  const { dir } = asked.filter;
  const way = cursor?.side === 'before' ? opposite[dir] : dir;
  const window = { past: pastCursor(cursor, way), order: sql`order by ${orderBy(way, sql`e.`)}`, limit };
  const legs = sql.join(legsOf(asked, window), sql` union all `);
  return sql`with page as materialized (select p.id, p.at from (${legs}) p order by ${orderBy(way, sql`p.`)} limit ${limit})
    select ${fields} from page p join audit_entries e on e.id = p.id and e.at = p.at ${entryJoins}
    order by ${orderBy(way, sql`p.`)}`;
}

export type EntryPage = { rows: EntryRow[]; previous: string | null; next: string | null };

/** One page of the log, and where the ones before and after it begin. */
export async function searchEntries(tx: Tx, asked: Asked, cursor?: Cursor, size = ENTRIES_A_PAGE): Promise<EntryPage> {
  const found = (await tx.execute<EntryRow>(pageQuery(asked, cursor, size + 1))).rows;
  const hasMore = found.length > size;
  const goesBack = cursor?.side === 'before';
  const rows = found.slice(0, size);
  if (goesBack) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const isThere = { before: goesBack ? hasMore : cursor !== undefined, after: goesBack || hasMore };
  return {
    rows,
    previous: first && isThere.before ? cursorText('before', first) : null,
    next: last && isThere.after ? cursorText('after', last) : null,
  };
}
