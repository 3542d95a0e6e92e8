import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditExports, exportChunks } from '@/db/schema/exports';
import { record } from '@/lib/ledger/record';

const AT_ONCE = 20;

/** Deletes the files whose day is over, each on record, and has those written on whose worker was killed. */
export async function tendExports(tx: Tx): Promise<number> {
  const over = await tx
    .select({ id: auditExports.id, region: auditExports.region, format: auditExports.format })
    .from(auditExports)
    .where(sql`${auditExports.status} = 'done' and ${auditExports.expiresAt} <= now()`)
    .limit(AT_ONCE)
    .for('update', { skipLocked: true });
  const ids = over.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(exportChunks).where(inArray(exportChunks.exportId, ids));
  for (const { id, region, format } of over) {
    await tx.update(auditExports).set({ status: 'expired' }).where(eq(auditExports.id, id));
    await record(tx, 'audit.forget-export', 'done', { id, region }, { detail: { format } });
  }
  await tx.execute(sql`select revive_exports()`);
  return over.length;
}
