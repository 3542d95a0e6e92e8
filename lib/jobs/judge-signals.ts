import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { policyDefaults } from '@/lib/approvals/policy';
import { record } from '@/lib/ledger/record';

/**
 * Judges the next stretch of the ledger, by the thresholds of each area; the database holds how far it has come, and moves
 * it on in the same transaction, so that a worker that dies repeats nothing and leaves nothing out. Answers whether there
 * is more to do at once.
 */
export async function judgeSignals(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ more: boolean }>(
    sql`select judge_next(${JSON.stringify(policyDefaults)}::jsonb) as more`,
  );
  return rows[0]?.more === true;
}

/** Forgets every signal about entries since then; they are found again by the thresholds that hold now. */
export async function judgeAgain(tx: Tx, since: Date): Promise<void> {
  await tx.execute(sql`select judge_again(${since.toISOString()}::timestamptz)`);
  await record(tx, 'signal.judge-again', 'done', {}, { detail: { since: since.toISOString() } });
}
