import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { officerImports } from '@/db/schema/officer-imports';
import { unseal } from '@/db/sealing';
import type { JudgedRow, RowProblem } from '@/lib/officers/judge-rows';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

/** What became of a row: the user name of the account that was made, or what was wrong. */
export type RowOutcome = { line: number; username?: string; problems?: RowProblem[] };

/** An import, held until the transaction ends. */
export async function importById(tx: Tx, id: string) {
  const [row] = await tx.select().from(officerImports).where(eq(officerImports.id, id)).for('no key update');
  return row;
}
export type Import = NonNullable<Awaited<ReturnType<typeof importById>>>;

export const rowsIn = ({ id, rowsSealed }: Pick<Import, 'id' | 'rowsSealed'>): JudgedRow[] =>
  JSON.parse(unseal('officer_imports.rows', id, rowsSealed));
export const outcomesIn = ({ id, resultSealed }: Pick<Import, 'id' | 'resultSealed'>): RowOutcome[] =>
  resultSealed ? JSON.parse(unseal('officer_imports.result', id, resultSealed)) : [];

/** Only whoever prepared it decides on it, and once: the rows were judged by what that admin may do. */
export function assertUndecided(one: Pick<Import, 'madeBy' | 'status'>, officer: Officer): void {
  if (one.madeBy !== officer.id) throw new Refusal('import.notYours');
  if (one.status !== 'previewed') throw new Refusal('import.decided');
}

export const moveOn = (tx: Tx, { id }: Pick<Import, 'id'>, status: 'queued' | 'discarded') =>
  tx
    .update(officerImports)
    .set({ status, ...(status === 'discarded' ? { finishedAt: sql`now()` } : {}) })
    .where(eq(officerImports.id, id));
