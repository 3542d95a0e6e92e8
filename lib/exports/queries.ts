import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { auditExports, exportChunks } from '@/db/schema/exports';
import { officers } from '@/db/schema/officers';

/** One's own, or with the worker's eyes anybody's. */
export async function exportById(tx: Tx, exportId: string) {
  const [row] = await tx.select().from(auditExports).where(eq(auditExports.id, exportId));
  return row;
}

/** How far the file is written: rows, pieces, and where the next one begins. */
export async function writtenOf(tx: Tx, exportId: string) {
  const { rows, cursor, n } = exportChunks;
  const [sums] = await tx
    .select({ rows: sql<number>`coalesce(sum(${rows}), 0)::int`, pieces: sql<number>`count(*)::int` })
    .from(exportChunks)
    .where(eq(exportChunks.exportId, exportId));
  const [last] = await tx
    .select({ cursor })
    .from(exportChunks)
    .where(eq(exportChunks.exportId, exportId))
    .orderBy(desc(n))
    .limit(1);
  return { rows: sums?.rows ?? 0, pieces: sums?.pieces ?? 0, cursor: last?.cursor ?? null };
}

/** Whoever asked, as that officer stands now; undefined once the account is closed. */
export async function makerOf(tx: Tx, officerId: string) {
  const { id, name, role, region } = officers;
  const office = { id: offices.id, code: offices.code, name: offices.name, region: offices.region };
  const [row] = await tx
    .select({ id, name, role, region, office: { ...office, timeZone: offices.timeZone } })
    .from(officers)
    .innerJoin(offices, eq(offices.id, officers.officeId))
    .where(and(eq(officers.id, officerId), isNull(officers.disabledAt)));
  return row;
}
export type Maker = NonNullable<Awaited<ReturnType<typeof makerOf>>>;
