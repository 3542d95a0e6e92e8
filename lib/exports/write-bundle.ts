import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { exportChunks } from '@/db/schema/exports';
import { ROWS_A_PIECE } from '@/lib/exports/input';
import { keepPiece } from '@/lib/exports/pieces';
import { type Batch, type Export, nextRows } from '@/lib/exports/rows';
import { endExport, findWork, holdExport, type InTransaction, inPlaceOf, type Work } from '@/lib/exports/work';
import { bundleOf, type Chosen } from '@/lib/ledger/bundle';
import { NotSealedYet } from '@/lib/ledger/bundle-content';
import { witnesses } from '@/lib/ledger/witnesses';

const BYTES_A_PIECE = 1024 * 1024;
const TRIES = 20;
const asMachine = { actorKind: 'machine' } as const;

/** The entries of the file, as far as whoever asked may see them now. Numbers alone: a hundred thousand of them are small. */
async function chosenBy(run: InTransaction, { one, maker }: Work): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  let cursor: string | null = null;
  do {
    const from: string | null = cursor;
    const batch: Batch = await run(inPlaceOf(maker), (tx) => nextRows(tx, maker, one, from, ROWS_A_PIECE));
    for (const { id, at } of batch.rows) chosen.push({ id: Number(id), at });
    cursor = batch.cursor;
  } while (cursor !== null);
  return chosen;
}

/** The same bytes in larger parts. */
async function* gathered(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    waiting.push(part);
    size += part.length;
    if (size < BYTES_A_PIECE) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  yield Buffer.concat(waiting);
}

async function writeIn(tx: Tx, one: Export, chosen: readonly Chosen[]): Promise<void> {
  if (!(await holdExport(tx, one.id))) return;
  await tx.delete(exportChunks).where(eq(exportChunks.exportId, one.id));
  const about = { purpose: one.purpose, witnessKeys: witnesses().map(({ key }) => key) };
  let n = 0;
  for await (const bytes of gathered(bundleOf(tx, chosen, about))) {
    await keepPiece(tx, { exportId: one.id, n }, { bytes, rows: n === 0 ? chosen.length : 0, cursor: null });
    n++;
  }
  await endExport(tx, one);
}

/**
 * Writes a bundle whole, in one transaction: a zip has its table of contents at the end, and half of one is worth nothing. The
 * newest entries may not be sealed yet, which takes a second or two.
 */
export async function writeBundle(run: InTransaction, exportId: string): Promise<void> {
  const work = await findWork(run, exportId);
  if (!work) return;
  const chosen = await chosenBy(run, work);
  for (let tried = 1; ; tried++) {
    try {
      return await run(asMachine, (tx) => writeIn(tx, work.one, chosen));
    } catch (error) {
      if (!(error instanceof NotSealedYet) || tried === TRIES) throw error;
      await pause(500);
    }
  }
}
