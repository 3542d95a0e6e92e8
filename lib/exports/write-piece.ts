import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditExports, exportChunks } from '@/db/schema/exports';
import { type ActName, acts } from '@/lib/acts';
import { cellsOf, headOf, type Words } from '@/lib/exports/cells';
import { csvHead, csvLines } from '@/lib/exports/csv';
import { LINK_HOURS, ROWS_A_PIECE } from '@/lib/exports/input';
import { keepPiece } from '@/lib/exports/pieces';
import { prefaceOf } from '@/lib/exports/preface';
import { exportById, type Maker, makerOf, writtenOf } from '@/lib/exports/queries';
import { type Batch, type Export, nextRows, viewOf } from '@/lib/exports/rows';
import { zoneOf } from '@/lib/format/time';
import { translator } from '@/lib/i18n/translator';
import { record } from '@/lib/ledger/record';
import type { Context } from '@/lib/transaction';

/** A transaction of the worker with this context. */
export type InTransaction = <T>(context: Context, work: (tx: Tx) => Promise<T>) => Promise<T>;
const asMachine = { actorKind: 'machine' } as const;

/** The worker, seeing no more than this officer would: the database binds it by the area it names. */
export const inPlaceOf = ({ role, region, office }: Maker): Context => ({
  ...{ actorKind: 'machine', role, region, office: office.id, readOnly: true },
});

const mayExport = ({ role }: Maker) => (acts['audit.export' satisfies ActName].by as readonly string[]).includes(role);
export const wordsOf = (one: Pick<Export, 'locale'>, office: { timeZone: string }): Words => ({
  t: translator(one.locale),
  zone: zoneOf(office.timeZone),
});

/** Ends an export: done for a day, or failed with nothing kept. On record under whoever asked for it. */
export async function endExport(tx: Tx, one: Export, problem?: 'makerGone' | 'failed'): Promise<void> {
  if (problem) await tx.delete(exportChunks).where(eq(exportChunks.exportId, one.id));
  const expiresAt = problem ? null : sql`now() + make_interval(hours => ${LINK_HOURS})`;
  const ended = await tx
    .update(auditExports)
    .set({ status: problem ? 'failed' : 'done', problem: problem ?? null, finishedAt: sql`now()`, expiresAt })
    .where(and(eq(auditExports.id, one.id), eq(auditExports.status, 'queued')))
    .returning({ id: auditExports.id });
  if (ended.length === 0) return;
  const { rows } = await writtenOf(tx, one.id);
  const { columns: _columns, resident, ...filter } = viewOf(one);
  const detail = { format: one.format, rows, filter: { ...filter, ...(resident ? { resident: true } : {}) } };
  const why = problem ? { why: problem } : {};
  const about = { id: one.id, region: one.region };
  const entry = { reason: one.purpose, detail: { ...detail, by: one.officerId, ...why } };
  await record(tx, 'audit.write-export', problem ? 'failed' : 'done', about, entry);
}

function textOf(one: Export, maker: Maker, { rows }: Batch, isFirst: 'first' | 'later'): string {
  const words = wordsOf(one, maker.office);
  const layout = { columns: viewOf(one).columns, detailKeys: one.detailKeys };
  const lines = csvLines(rows.map((row) => cellsOf(row, layout, words)));
  return isFirst === 'first' ? csvHead([prefaceOf(one, maker, words), headOf(layout, words)]) + lines : lines;
}

async function standing(tx: Tx, exportId: string) {
  const one = await exportById(tx, exportId);
  if (one?.status !== 'queued') return undefined;
  return { one, maker: await makerOf(tx, one.officerId), written: await writtenOf(tx, exportId) };
}

/**
 * Writes the next piece of a CSV file. Rows are read in the place of whoever asked, with the rights that officer has at that
 * moment; the piece is kept under its number together with where the next one begins. A worker that is killed leaves whole
 * pieces, and two that work side by side write each piece once. Answers whether there is more to do.
 */
export async function writeNextPiece(run: InTransaction, exportId: string): Promise<boolean> {
  const found = await run(asMachine, (tx) => standing(tx, exportId));
  if (!found) return false;
  const { one, maker, written } = found;
  if (!maker || !mayExport(maker)) {
    await run(asMachine, (tx) => endExport(tx, one, 'makerGone'));
    return false;
  }
  const batch = await run(inPlaceOf(maker), (tx) => nextRows(tx, maker, one, written.cursor, ROWS_A_PIECE));
  const { rows, cursor } = batch;
  const bytes = Buffer.from(textOf(one, maker, batch, written.pieces === 0 ? 'first' : 'later'));
  return run(asMachine, async (tx) => {
    const isMine = await keepPiece(tx, { exportId, n: written.pieces }, { bytes, rows: rows.length, cursor });
    if (isMine && cursor === null) await endExport(tx, one);
    return !isMine || cursor !== null;
  });
}
