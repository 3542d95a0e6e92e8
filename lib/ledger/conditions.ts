import { type SQL, sql } from 'drizzle-orm';
import { actsOf } from '@/lib/ledger/act-groups';
import { boundsOf } from '@/lib/ledger/bounds';
import type { AuditFilter } from '@/lib/ledger/filter';

/** Where the viewer may look: these areas down to the regency, `null` for the whole nation, and what lies below a regency. */
export type Reach = { areas: readonly string[] | null; below: string | null };
/** A filter with everything looked up that it only points at. */
export type Asked = { filter: AuditFilter; zone: string; reach: Reach; residentId: string | null | undefined };

const texts = (all: readonly string[]) => sql`${sql.param([...all])}::text[]`;

/** The acts of the filter; undefined for all of them. */
export function actsAsked({ groups, acts }: AuditFilter): string[] | undefined {
  const chosen = [...(groups ?? []).flatMap(actsOf), ...(acts ?? [])];
  return groups || acts ? [...new Set(chosen)] : undefined;
}

/** Nothing for the whole nation; row-level security says the rest. */
function inArea({ areas, below }: Reach): SQL[] {
  if (!areas) return [];
  const within = sql`(e.actor_area = any(${texts(areas)}) or e.area = any(${texts(areas)}))`;
  if (below === null) return [within];
  const deeper = (region: SQL) => sql`${region} = ${below} or starts_with(${region}, ${`${below}.`})`;
  return [within, sql`(${deeper(sql`e.region`)} or ${deeper(sql`e.actor_region`)})`];
}

function inTime({ filter, zone }: Asked): SQL[] {
  const { from, to } = boundsOf(filter, zone);
  return [sql`e.at >= ${from}`, sql`e.at < ${to}`];
}

/** Found by the clock, with the minutes an area has set for itself: lib/jobs/judge-signals. */
const looksWithoutCase = sql`exists (select from audit_signals s
  where s.kind = 'look-without-case' and s.entry_id = e.id and s.entry_at = e.at)`;

/** Everything an entry must be, but for the area: the legs of a search say that by themselves. */
export function conditions(asked: Asked): SQL[] {
  const { filter, residentId } = asked;
  const acts = actsAsked(filter);
  const parts = [
    ...inTime(asked),
    filter.officer && sql`e.actor_id = ${filter.officer}`,
    acts && sql`e.act = any(${texts(acts)})`,
    residentId === null && sql`false`,
    residentId && sql`e.resident_id = ${residentId}`,
    filter.office && sql`e.office_id = ${filter.office}`,
    filter.case && sql`e.case_id = ${filter.case}`,
    filter.outcome && sql`e.outcome = ${filter.outcome}`,
    filter.outsideHours && sql`e.outside_hours`,
    filter.outsideArea && sql`e.outside_area`,
    filter.withoutCase && looksWithoutCase,
  ];
  return parts.filter((part): part is SQL => Boolean(part));
}

/** The same with the area: for an export, an estimate, and whatever reads without an order. */
export const allConditions = (asked: Asked): SQL =>
  sql.join([...conditions(asked), ...inArea(asked.reach)], sql` and `);
