import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/lib/ledger/record';
import { ask, transaction } from '@/lib/transaction';
import type { Program } from './program';

/** Which areas there are is no secret, and a question about none is no look at figures. */
export const isArea = async (path: string): Promise<boolean> =>
  (await ask(sql`select from areas where path = ${path}`)) !== undefined;

/**
 * A program's only road to figures: what it asked for is on record and committed first, under its key; then they are read in a
 * transaction that cannot write. The database gives them to nobody else (app_program_area()).
 */
export async function pull<R>(
  program: Program,
  asked: Record<string, string>,
  read: (tx: Tx) => Promise<R>,
): Promise<R> {
  const { id, region, prefix, context } = program;
  await transaction(context, async (tx) => {
    await tx.execute(sql`select api_key_used()`);
    await record(tx, 'rollout.pull', 'done', { id, region }, { detail: { prefix, ...asked } });
  });
  return transaction({ ...context, readOnly: true }, read);
}
