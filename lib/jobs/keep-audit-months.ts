import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/lib/ledger/record';

/** The ledger lies in months: those of a year ahead are there before anybody writes into them. */
export async function keepAuditMonths(tx: Tx): Promise<void> {
  const { rows } = await tx.execute<{ months: string[] }>(sql`select keep_audit_months() as months`);
  const { months = [] } = rows[0] ?? {};
  if (months.length > 0) await record(tx, 'audit.keep-months', 'done', { region: 'ID' }, { detail: { months } });
}
