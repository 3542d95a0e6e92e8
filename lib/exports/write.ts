import { exportById } from '@/lib/exports/queries';
import { endExport, type InTransaction, writeNextPiece } from '@/lib/exports/write-piece';

/** Writes a file to its end. After the `last` try it is given up, on record; before, the queue tries again where it stopped. */
export async function writeExport(run: InTransaction, exportId: string, tried: 'again' | 'last'): Promise<void> {
  try {
    while (await writeNextPiece(run, exportId));
  } catch (error) {
    if (tried === 'last')
      await run({ actorKind: 'machine' }, async (tx) => {
        const one = await exportById(tx, exportId);
        if (one) await endExport(tx, one, 'failed');
      });
    throw error;
  }
}
