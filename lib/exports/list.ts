import { desc, eq, sql } from 'drizzle-orm';
import { auditExports, exportChunks } from '@/db/schema/exports';
import { report } from '@/lib/report';

const LATEST = 20;

const written = sql<number>`coalesce((select sum(c.rows) from ${exportChunks} c where c.export_id = ${auditExports.id}), 0)::int`;
const { id, format, purpose, total, status, problem, createdAt, expiresAt } = auditExports;

/** One's own latest files, and how far each has come. */
export const listExports = report('audit.export', async (tx, officer) => {
  const rows = await tx
    .select({ id, format, purpose, total, status, problem, createdAt, expiresAt, written })
    .from(auditExports)
    .where(eq(auditExports.officerId, officer.id))
    .orderBy(desc(createdAt))
    .limit(LATEST);
  return rows.map(({ createdAt: made, expiresAt: until, ...row }) => {
    const isOver = row.status === 'done' && until !== null && until.getTime() <= Date.now();
    const times = { createdAt: made.toISOString(), expiresAt: until?.toISOString() ?? null };
    return { ...row, ...times, status: isOver ? ('expired' as const) : row.status };
  });
});
export type ListedExport = Awaited<ReturnType<typeof listExports>>[number];

/** How far those have come that are being written, for a page that waits: counts alone. */
export const exportsProgress = report('audit.export', async (tx, officer) =>
  tx
    .select({ id, status, total, written })
    .from(auditExports)
    .where(eq(auditExports.officerId, officer.id))
    .orderBy(desc(createdAt))
    .limit(LATEST),
);
