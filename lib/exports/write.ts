import { exportById } from '@/lib/exports/queries';
import { endExport, type InTransaction } from '@/lib/exports/work';
import { writeBundle } from '@/lib/exports/write-bundle';
import { writeNextPiece } from '@/lib/exports/write-piece';

const asMachine = { actorKind: 'machine' } as const;
const formatOf = (run: InTransaction, exportId: string) =>
  run(asMachine, async (tx) => (await exportById(tx, exportId))?.format);

/** Writes a file to its end. After the `last` try it is given up, on record; before, the queue tries again where it stopped. */
export async function writeExport(run: InTransaction, exportId: string, tried: 'again' | 'last'): Promise<void> {
  try {
    if ((await formatOf(run, exportId)) === 'bundle') await writeBundle(run, exportId);
    else while (await writeNextPiece(run, exportId));
  } catch (error) {
    if (tried === 'last')
      await run(asMachine, async (tx) => {
        const one = await exportById(tx, exportId);
        if (one) await endExport(tx, one, 'failed');
      });
    throw error;
  }
}
