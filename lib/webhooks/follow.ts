import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { keepTurning } from '@/lib/jobs/keep-turning';
import { toFile, toStdout, type Write, writeLines } from './write-lines';

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
const TURN_MS = 1_000;

/** Queues a job for each endpoint that is behind, and writes what the file lacks. */
export async function followOnce(inTransaction: InTransaction, write: Write | undefined): Promise<void> {
  await inTransaction((tx) => tx.execute(sql`select queue_webhooks()`));
  if (write) while ((await inTransaction((tx) => writeLines(tx, write))) > 0);
}

/**
 * Follows the log, each second, until the answered function is called. Beside the sealer and never in its transaction: what
 * goes wrong out there keeps nobody from being sealed.
 */
export function keepFollowing(inTransaction: InTransaction, file: string | undefined): () => Promise<void> {
  const write = file && (file === '-' ? toStdout : toFile(file));
  return keepTurning(TURN_MS, 'events of the log do not go out', () => followOnce(inTransaction, write || undefined));
}
