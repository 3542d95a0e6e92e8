import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { MOST_ENTRIES } from '@/lib/exports/input';
import { askedBy, type Viewer } from '@/lib/ledger/asked';
import { hoursEast, hoursOf } from '@/lib/ledger/bounds';
import { allConditions } from '@/lib/ledger/conditions';
import type { AuditView } from '@/lib/ledger/filter';
import { residentToken } from '@/lib/ledger/resident-token';

const MOST_DETAIL_COLUMNS = 40;

/** A minute on the clock of the viewer's office, as a filter says it. */
const localMinute = (at: Date, zone: string) =>
  new Date(at.getTime() + (hoursEast[zone] ?? 7) * 3_600_000).toISOString().slice(0, 16);

/**
 * The view as it is at this moment: a file that is written tomorrow is of the same days, and a resident who was looked up by
 * number is found without it.
 */
export function frozen(viewer: Viewer, view: AuditView, residentId: string | null | undefined, until: Date): AuditView {
  const start = new Date(until.getTime() - hoursOf[view.period] * 3_600_000);
  const from = view.from ?? (view.to ? undefined : localMinute(start, viewer.office.timeZone));
  const resident = residentId ? residentToken(viewer, { residentId }) : view.resident;
  return { ...view, ...(from ? { from } : {}), ...(resident ? { resident } : {}) };
}

export type Measure = { total: number; detailKeys: string[] };

/** How many entries of before `until` there are (one more than a file may hold means: too many), and what their details say. */
export async function measure(tx: Tx, viewer: Viewer, view: AuditView, until: Date): Promise<Measure> {
  const asked = await askedBy(tx, viewer, view);
  const found = await tx.execute<{ total: string; keys: string[] | null }>(sql`
    with chosen as materialized (select e.detail from audit_entries e
      where ${allConditions(asked)} and e.at <= ${until.toISOString()} limit ${MOST_ENTRIES + 1})
    select (select count(*) from chosen) as total,
      (select array_agg(k order by k) from (select distinct k from chosen, jsonb_object_keys(detail) k
        order by k limit ${MOST_DETAIL_COLUMNS}) keys) as keys`);
  const [row] = found.rows;
  return { total: Number(row?.total ?? 0), detailKeys: row?.keys ?? [] };
}
