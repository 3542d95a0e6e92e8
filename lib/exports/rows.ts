import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import type { auditExports } from '@/db/schema/exports';
import { askedBy, type Viewer } from '@/lib/ledger/asked';
import { type EntryRow, entryFields } from '@/lib/ledger/entry-row';
import { type AuditView, auditView, type Cursor } from '@/lib/ledger/filter';
import { pageQuery } from '@/lib/ledger/search';

/** An entry as a file holds it: as the screen shows it, with what was changed. */
export type ExportRow = EntryRow & { changes: unknown };
export type Export = typeof auditExports.$inferSelect;

const fields = sql`${entryFields}, e.changes`;
const LAST_ID = '9223372036854775807';
const FIRST_YEAR = '2000-01-01T00:00:00.000000Z';

/** Where the next rows begin, as text for a table: the last row that was read. */
const cursorOf = ({ at, id }: ExportRow) => `${at}_${id}`;
const placeOf = (text: string): Cursor => {
  const [at = '', id = ''] = text.split('_');
  return { side: 'after', at, id };
};

const place = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_\d+$/);

export const viewOf = ({ view }: Pick<Export, 'view'>): AuditView => auditView.parse(view);

/** Newest first, a file begins at the moment it was asked for; oldest first, it ends there. */
const startOf = ({ dir }: AuditView, until: Date): Cursor =>
  dir === 'desc' ? { side: 'after', at: until.toISOString(), id: LAST_ID } : { side: 'after', at: FIRST_YEAR, id: '0' };

export type Batch = { rows: ExportRow[]; cursor: string | null };

/**
 * The next rows of a file after `cursor`, each entry once: along (at, id), so that nothing is held between two batches, and
 * what came later than the file is left out. A cursor of null says that there are no more. Row-level security decides which of
 * them this viewer gets, as they are read.
 */
export async function nextRows(
  tx: Tx,
  viewer: Viewer,
  one: Export,
  cursor: string | null,
  most: number,
): Promise<Batch> {
  const view = viewOf(one);
  const asked = await askedBy(tx, viewer, view);
  const from = cursor === null ? startOf(view, one.until) : placeOf(place.parse(cursor));
  const found = (await tx.execute<ExportRow>(pageQuery(asked, from, most, fields))).rows;
  const rows = found.filter(({ at }) => Date.parse(at) <= one.until.getTime());
  const last = rows.at(-1);
  return { rows, cursor: last && rows.length === most ? cursorOf(last) : null };
}
