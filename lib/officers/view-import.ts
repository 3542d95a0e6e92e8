import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { officerImports } from '@/db/schema/officer-imports';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { type Import, outcomesIn, rowsIn } from '@/lib/officers/imports';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';

const standing = ({ id: importId, fileName, status, total, bad, done, failed, createdAt, finishedAt }: Import) => ({
  ...{ importId, fileName, status, total, bad, done, failed },
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

const byId = (tx: Tx, importId: string) => tx.select().from(officerImports).where(eq(officerImports.id, importId));

/** A list with its rows, and what became of each. */
export const viewImport = act('officer.view-import', {
  input: z.strictObject({ importId: id }),
  subject: async (tx, { importId }) => (await byId(tx, importId))[0],
  perform: async () => ({ result: null, entry: {} }),
  async read({ tx, officer, input: { importId } }) {
    const [list] = await byId(tx, importId);
    if (!list) throw new Refusal('notFound');
    return { ...standing(list), isOwn: list.madeBy === officer.id, rows: rowsIn(list), outcomes: outcomesIn(list) };
  },
});
export type ViewedImport = Awaited<ReturnType<typeof viewImport>>;

/** How far an import has come, for a page that waits: counts alone. */
export const importProgress = report('officer.view-import', async (tx, _officer, importId: string) => {
  const [row] = await byId(tx, importId);
  return row && { status: row.status, done: row.done, failed: row.failed, total: row.total };
});

/** The latest lists of the area: file, counts and how they stand. */
export const listImports = report('officer.view-import', async (tx) => {
  const rows = await tx.select().from(officerImports).orderBy(desc(officerImports.createdAt)).limit(10);
  return rows.map(standing);
});
