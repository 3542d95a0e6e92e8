import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { LogProblem } from '@/db/schema/log';
import { record } from './record';

/** Raises the alarm that the log does not hold, and puts it on record, once until somebody has looked into it. */
export async function reportBroken(tx: Tx, problem: LogProblem): Promise<void> {
  const { rows } = await tx.execute<{ raised: boolean }>(sql`select report_log_broken() as raised`);
  if (rows[0]?.raised) await record(tx, 'log.check', 'failed', { region: 'ID' }, { detail: { ...problem } });
}

/** Raises the alarm that a witness has cosigned nothing for ten minutes in which there was something to cosign. */
export async function reportAway(tx: Tx, witness: string): Promise<void> {
  await tx.execute(sql`select report_witness_away(${witness})`);
}

/** Raises the alarm that entries wait too long to be sealed, where they do. */
export async function reportDelay(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ late: boolean }>(sql`select report_log_delay() as late`);
  return rows[0]?.late ?? false;
}
