import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Asked, allConditions } from '@/lib/ledger/conditions';

type Plan = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] };

async function planned(tx: Tx, which: SQL): Promise<number> {
  const { rows } = await tx.execute<Plan>(sql`explain (format json) select from audit_entries e where ${which}`);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** Two digits, so that nobody takes it for a count. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}

/**
 * About how many entries there are: what the planner expects, since to count them would mean to read them all. It guesses
 * how many of the rows the policies let through, and guesses badly; the same guess over the whole ledger, beside the rows
 * known to be in it, says by how much.
 */
export async function estimateOf(tx: Tx, asked: Asked, shown: number): Promise<number> {
  const { rows } = await tx.execute<{
    rows: number;
  }>(sql`select coalesce(sum(greatest(c.reltuples, 0)), 0)::float8 as rows
    from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit_entries'::regclass`);
  const all = await planned(tx, sql`true`);
  const misjudged = all > 0 && rows[0] && rows[0].rows > 0 ? rows[0].rows / all : 1;
  return rounded(Math.max(shown, (await planned(tx, allConditions(asked))) * Math.max(1, misjudged)));
}
