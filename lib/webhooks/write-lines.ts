import { open } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { siemCursors } from '@/db/schema/webhooks';
import { eventOf } from './event';
import { eventsFrom } from './next-events';

const AT_ONCE = 1_000;
export type Write = (lines: string) => Promise<void>;

/** Opened anew for each batch, so that a rotated file is left and a new one begun; on the disk before it counts as written. */
export const toFile =
  (file: string): Write =>
  async (lines) => {
    const handle = await open(file, 'a', 0o640);
    try {
      await handle.appendFile(lines);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  };

export const toStdout: Write = (lines) =>
  new Promise((resolve, reject) => void process.stdout.write(lines, (error) => (error ? reject(error) : resolve())));

/**
 * Writes what was sealed since as JSON lines, and answers how many. A worker that dies before its commit writes them again:
 * at least once, in the log's order, the id of each is its leaf.
 */
export async function writeLines(tx: Tx, write: Write, name = 'file'): Promise<number> {
  await tx.insert(siemCursors).values({ name, nextLeaf: 0 }).onConflictDoNothing();
  const [cursor] = await tx
    .select()
    .from(siemCursors)
    .where(eq(siemCursors.name, name))
    .for('update', { skipLocked: true });
  if (!cursor) return 0;
  const events = await eventsFrom(tx, cursor.nextLeaf, AT_ONCE);
  const last = events.at(-1);
  if (!last) return 0;
  await write(events.map((event) => `${JSON.stringify(eventOf(event))}\n`).join(''));
  await tx
    .update(siemCursors)
    .set({ nextLeaf: last.leaf + 1 })
    .where(eq(siemCursors.name, name));
  return events.length;
}
