import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/** Leaves of the log that one transaction counts. */
export const MOST_AT_ONCE = 10_000;

/**
 * Counts the next leaves of the sealed log into the readings; the database holds how far it has come and moves on in the same
 * transaction. Answers whether there is more to do at once.
 */
export async function foldReadings(tx: Tx, most = MOST_AT_ONCE): Promise<boolean> {
  const { rows } = await tx.execute<{ more: boolean }>(sql`select rollout_fold(${most}) as more`);
  return rows[0]?.more === true;
}
