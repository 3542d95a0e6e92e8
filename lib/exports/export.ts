import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditExports } from '@/db/schema/exports';
import { act } from '@/lib/act';
import { assertFits, exportInput, isForWorker } from '@/lib/exports/input';
import { frozen, measure } from '@/lib/exports/measure';
import { giveTicket } from '@/lib/exports/ticket';
import { askedBy } from '@/lib/ledger/asked';
import { filterOnRecord } from '@/lib/ledger/list';

async function now(tx: Tx): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
  return new Date(rows[0]?.now ?? Number.NaN);
}

/**
 * A file of the ledger, or of a part of it: what the officer's area allows, in one of three forms. The answer is a ticket for
 * one download, or, when the worker has to write it, nothing but the number under which it will lie for a day.
 */
export const exportLedger = act('audit.export', {
  input: exportInput,
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    const { format, locale, purpose, ...view } = input;
    const until = await now(tx);
    const { residentId } = await askedBy(tx, officer, view);
    const kept = frozen(officer, view, residentId, until);
    const { total, detailKeys } = await measure(tx, officer, kept, until);
    assertFits(format, total);
    const isQueued = isForWorker(format, total);
    const [row] = await tx
      .insert(auditExports)
      .values({
        ...{
          officerId: officer.id,
          region: officer.region,
          format,
          locale,
          purpose,
          view: kept,
          detailKeys,
          until,
          total,
        },
        status: isQueued ? 'queued' : 'direct',
      })
      .returning({ id: auditExports.id });
    const exportId = row?.id ?? '';
    const ticket = isQueued ? {} : { ticket: giveTicket(officer, 'audit', { exportId }) };
    const { columns, ...filter } = kept;
    const detail = { format, rows: total, filter: filterOnRecord(filter), columns };
    const about = { id: exportId, residentId: residentId ?? null };
    return { result: { exportId, format, ...ticket }, entry: { about, reason: purpose, detail } };
  },
});
