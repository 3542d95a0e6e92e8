import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type EntryRow, entryColumns, exactMoment } from '@/lib/ledger/entry-body';
import type { LeafEvent } from './event';

type Row = EntryRow & { leaf: number; entryId: number; entryAt: string; commitment: Buffer; hasEntry: boolean };

/** What was sealed from that leaf on, in the order of the log. */
export async function eventsFrom(tx: Tx, leaf: number, most: number): Promise<LeafEvent[]> {
  const { rows } = await tx.execute<Row>(sql`
    select l.leaf::float8 as leaf, l.entry_id::float8 as "entryId", ${sql.raw(exactMoment('l.entry_at'))} as "entryAt", l.commitment,
      e.id is not null as "hasEntry", ${sql.raw(entryColumns)}
    from (select * from log_leaves where leaf >= ${leaf} order by leaf limit ${most}) l
    left join audit_entries e on e.id = l.entry_id and e.at = l.entry_at order by l.leaf`);
  return rows.map(({ leaf: place, entryId, entryAt, commitment, hasEntry, ...entry }) => ({
    ...{ leaf: place, entryId, entryAt, commitment, entry: hasEntry ? entry : undefined },
  }));
}
