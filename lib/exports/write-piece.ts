import { cellsOf, headOf, wordsOf } from '@/lib/exports/cells';
import { csvHead, csvLines } from '@/lib/exports/csv';
import { ROWS_A_PIECE } from '@/lib/exports/input';
import { keepPiece } from '@/lib/exports/pieces';
import { prefaceOf } from '@/lib/exports/preface';
import type { Maker } from '@/lib/exports/queries';
import { type Batch, type Export, nextRows, viewOf } from '@/lib/exports/rows';
import { endExport, findWork, holdExport, type InTransaction, inPlaceOf } from '@/lib/exports/work';

const asMachine = { actorKind: 'machine' } as const;

function textOf(one: Export, maker: Maker, { rows }: Batch, isFirst: 'first' | 'later'): string {
  const words = wordsOf(one, maker.office);
  const layout = { columns: viewOf(one).columns, detailKeys: one.detailKeys };
  const lines = csvLines(rows.map((row) => cellsOf(row, layout, words)));
  return isFirst === 'first' ? csvHead([prefaceOf(one, maker, words), headOf(layout, words)]) + lines : lines;
}

/**
 * Writes the next piece of a CSV file. Rows are read in the place of whoever asked, with the rights that officer has at that
 * moment; the piece is kept under its number together with where the next one begins. A worker that is killed leaves whole
 * pieces, and two that work side by side write each piece once. Answers whether there is more to do.
 */
export async function writeNextPiece(run: InTransaction, exportId: string): Promise<boolean> {
  const work = await findWork(run, exportId);
  if (!work) return false;
  const { one, maker, written } = work;
  const batch = await run(inPlaceOf(maker), (tx) => nextRows(tx, maker, one, written.cursor, ROWS_A_PIECE));
  const { rows, cursor } = batch;
  const bytes = Buffer.from(textOf(one, maker, batch, written.pieces === 0 ? 'first' : 'later'));
  return run(asMachine, async (tx) => {
    if (!(await holdExport(tx, exportId))) return false;
    const isMine = await keepPiece(tx, { exportId, n: written.pieces }, { bytes, rows: rows.length, cursor });
    if (isMine && cursor === null) await endExport(tx, one);
    return !isMine || cursor !== null;
  });
}
