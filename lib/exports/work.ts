import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditExports, exportChunks } from '@/db/schema/exports';
import { type ActName, acts } from '@/lib/acts';
import { LINK_HOURS } from '@/lib/exports/input';
import { exportById, type Maker, makerOf, writtenOf } from '@/lib/exports/queries';
import { type Export, viewOf } from '@/lib/exports/rows';
import { filterOnRecord } from '@/lib/ledger/list';
import { record } from '@/lib/ledger/record';
import type { Context } from '@/lib/transaction';

/** A transaction of the worker with this context. */
export type InTransaction = <T>(context: Context, work: (tx: Tx) => Promise<T>) => Promise<T>;
const asMachine = { actorKind: 'machine' } as const;

/** The worker, seeing no more than this officer would: the database binds it by the area it names. */
export const inPlaceOf = ({ role, region, office }: Maker): Context => ({
  ...{ actorKind: 'machine', role, region, office: office.id, readOnly: true },
});

const mayExport = ({ role }: Maker) => (acts['audit.export' satisfies ActName].by as readonly string[]).includes(role);

/** Ends an export: done for a day, or failed with nothing kept. On record under whoever asked for it. */
export async function endExport(tx: Tx, one: Export, problem?: 'makerGone' | 'failed'): Promise<void> {
  if (problem) await tx.delete(exportChunks).where(eq(exportChunks.exportId, one.id));
  const expiresAt = problem ? null : sql`now() + make_interval(hours => ${LINK_HOURS})`;
  const ended = await tx
    .update(auditExports)
    .set({ status: problem ? 'failed' : 'done', problem: problem ?? null, finishedAt: sql`now()`, expiresAt })
    .where(and(eq(auditExports.id, one.id), eq(auditExports.status, 'queued')))
    .returning({ id: auditExports.id });
  if (ended.length === 0) return;
  const { rows } = await writtenOf(tx, one.id);
  const { columns: _columns, ...filter } = viewOf(one);
  const detail = { format: one.format, rows, filter: filterOnRecord(filter) };
  const why = problem ? { why: problem } : {};
  const about = { id: one.id, region: one.region };
  const entry = { reason: one.purpose, detail: { ...detail, by: one.officerId, ...why } };
  await record(tx, 'audit.write-export', problem ? 'failed' : 'done', about, entry);
}

/** Held until the transaction ends, so that one worker at a time writes at a file. False once there is nothing to write. */
export async function holdExport(tx: Tx, exportId: string): Promise<boolean> {
  const held = await tx
    .select({ id: auditExports.id })
    .from(auditExports)
    .where(and(eq(auditExports.id, exportId), eq(auditExports.status, 'queued')))
    .for('update');
  return held.length > 0;
}

/** A file that is to be written, for whom, and how far it is. */
export type Work = { one: Export; maker: Maker; written: Awaited<ReturnType<typeof writtenOf>> };

async function standing(tx: Tx, exportId: string) {
  const one = await exportById(tx, exportId);
  if (one?.status !== 'queued') return undefined;
  return { one, maker: await makerOf(tx, one.officerId), written: await writtenOf(tx, exportId) };
}

/** What is to be done; undefined when it is done, or may not be done any more, which then stands on record. */
export async function findWork(run: InTransaction, exportId: string): Promise<Work | undefined> {
  const found = await run(asMachine, (tx) => standing(tx, exportId));
  if (!found) return undefined;
  const { one, maker, written } = found;
  if (maker && mayExport(maker)) return { one, maker, written };
  await run(asMachine, (tx) => endExport(tx, one, 'makerGone'));
  return undefined;
}
