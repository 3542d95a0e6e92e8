import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import type { Case } from '@/lib/cases/queries';

type Change = Partial<typeof cases.$inferInsert>;

/** Saves a step of a case: one version up, so that a page showing the old one is told. */
export async function changeCase(tx: Tx, current: Pick<Case, 'id'>, change: Change): Promise<void> {
  await tx
    .update(cases)
    .set({ ...change, version: sql`${cases.version} + 1`, updatedAt: sql`now()` })
    .where(eq(cases.id, current.id));
}
