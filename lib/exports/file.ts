import { z } from 'zod';
import type { ExportFormat } from '@/db/schema/exports';
import { cellsOf, headOf, wordsOf } from '@/lib/exports/cells';
import { type Cells, csvHead, csvLines, streamOf } from '@/lib/exports/csv';
import { assertReady } from '@/lib/exports/fetch';
import { ROWS_A_BATCH } from '@/lib/exports/input';
import { openPiece } from '@/lib/exports/pieces';
import { prefaceOf } from '@/lib/exports/preface';
import { exportById, writtenOf } from '@/lib/exports/queries';
import { type Export, nextRows, viewOf } from '@/lib/exports/rows';
import { sheetOf } from '@/lib/exports/sheet';
import { takeTicket } from '@/lib/exports/ticket';
import { id } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';

const readExport = report('audit.export', (tx, _officer, exportId: string) => exportById(tx, exportId));
const readRows = report('audit.export', (tx, officer, one: Export, cursor: string | null) =>
  nextRows(tx, officer, one, cursor, ROWS_A_BATCH),
);
const readPiece = report('audit.export', (tx, _officer, exportId: string, n: number) => openPiece(tx, { exportId, n }));
const countPieces = report('audit.export', async (tx, _officer, exportId: string) => writtenOf(tx, exportId));

/** Batch after batch, each in a read-only transaction of its own: no connection waits for a slow line. */
async function* batches(officer: Officer, one: Export): AsyncGenerator<Cells[]> {
  const words = wordsOf(one, officer.office);
  const layout = { columns: viewOf(one).columns, detailKeys: one.detailKeys };
  let cursor: string | null = null;
  do {
    const batch: Awaited<ReturnType<typeof readRows>> = await readRows(officer, one, cursor);
    yield batch.rows.map((row) => cellsOf(row, layout, words));
    cursor = batch.cursor;
  } while (cursor !== null);
}

function topOf(officer: Officer, one: Export) {
  const words = wordsOf(one, officer.office);
  const layout = { columns: viewOf(one).columns, detailKeys: one.detailKeys };
  return { preface: prefaceOf(one, officer, words), head: headOf(layout, words) };
}

async function* csvOfExport(officer: Officer, one: Export): AsyncGenerator<string> {
  const { preface, head } = topOf(officer, one);
  yield csvHead([preface, head]);
  for await (const rows of batches(officer, one)) yield csvLines(rows);
}

async function* sheetOfExport(officer: Officer, one: Export): AsyncGenerator<Uint8Array> {
  const { preface, head } = topOf(officer, one);
  const all: Cells[] = [];
  for await (const rows of batches(officer, one)) all.push(...rows);
  yield sheetOf(preface, head, all);
}

/** What the worker wrote, piece by piece. Its day may end in the middle: then the rest is not given, and the file breaks off. */
async function* piecesOf(officer: Officer, one: Export): AsyncGenerator<Uint8Array> {
  const { pieces } = await countPieces(officer, one.id);
  for (let n = 0; n < pieces; n++) {
    const piece = await readPiece(officer, one.id, n);
    if (!piece) throw new Error('a piece of an export is gone');
    yield piece;
  }
}

function contentOf(officer: Officer, one: Export) {
  if (one.status !== 'direct') {
    assertReady(one);
    return piecesOf(officer, one);
  }
  return one.format === 'xlsx' ? sheetOfExport(officer, one) : csvOfExport(officer, one);
}

const forms: Record<ExportFormat, { ending: string; type: string }> = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  bundle: { ending: 'zip', type: 'application/zip' },
};

/** The file a ticket stands for, once. Throws Refusal `export.ticketGone`, `export.gone` or `notAllowed`. */
export async function ledgerFile(officer: Officer, ticket: string) {
  const { exportId } = await takeTicket(officer, 'audit', ticket, z.strictObject({ exportId: id }));
  const one = await readExport(officer, exportId);
  if (!one) throw new Refusal('export.gone');
  const { ending, type } = forms[one.format];
  const name = `log-audit-${one.createdAt.toISOString().slice(0, 10)}-${one.id.slice(0, 8)}.${ending}`;
  return { name, type, body: streamOf(contentOf(officer, one)) };
}
