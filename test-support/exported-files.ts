import { parse } from 'csv-parse/sync';
import { exportLedger } from '@/lib/exports/export';
import { fetchExport } from '@/lib/exports/fetch';
import { ledgerFile } from '@/lib/exports/file';
import type { Officer } from '@/lib/officers/officer';
import { asSuperuser, transactionAs } from './database';

/** Asks for a file of looks, which the worker writes. */
export const ask = async (by: Officer, more: Record<string, unknown> = {}) => {
  const asked = { format: 'csv', locale: 'en', purpose: 'Audit', period: '24h', acts: 'resident.view', ...more };
  return (await exportLedger(by, asked as never)).exportId;
};
export const jobsOf = (exportId: string) =>
  asSuperuser<{ key: string; payload: unknown }>(
    `select j.key, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) where j.key = $1`,
    [`audit-export:${exportId}`],
  );
export const chunksOf = (exportId: string) =>
  asSuperuser<{ n: number; rows: number; piece: Buffer }>(
    'select * from export_chunks where export_id = $1 order by n',
    [exportId],
  );
export const rowOf = async (exportId: string) =>
  (
    await asSuperuser<{ status: string; problem: string | null }>('select * from audit_exports where id = $1', [
      exportId,
    ])
  )[0];
/** What the worker put on record of a file. */
export const machineEntries = (exportId: string) =>
  asSuperuser<{ act: string; outcome: string; detail: Record<string, unknown>; reason: string }>(
    "select * from audit_entries where subject_id = $1 and actor_kind = 'machine' order by id",
    [exportId],
  );

export async function fileOf(exportId: string, by: Officer): Promise<string[][]> {
  const { ticket } = await fetchExport(by, { exportId });
  const { body } = await ledgerFile(by, ticket);
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  return parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true });
}
export const idsIn = (file: string[][]) => file.slice(2).map(([id]) => Number(id));

/** Moves the clock of a file, on record as the guard of its table wants it. */
export const moved = (exportId: string, set: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query(`update audit_exports set ${set} where id = $1`, [exportId]);
    await query("insert into audit_entries (act, subject_id) values ('audit.write-export', $1)", [exportId]);
  });
