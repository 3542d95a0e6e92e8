import { type SQL, sql } from 'drizzle-orm';
import type { ActGroup } from '@/lib/ledger/act-groups';
import { type Asked, actsAsked, allConditions, conditions } from '@/lib/ledger/conditions';

/** Which entries a page takes out of one leg: past the cursor, in its order, one more than are shown. */
export type Window = { past: SQL; order: SQL; limit: number };

// More legs than this read more rows than walking through everything in order and leaving out what lies elsewhere: an area of
// so many regencies is a good part of the country.
const MOST_LEGS = 16;

const leg = (which: SQL, { past, order, limit }: Window) =>
  sql`(select e.id, e.at from audit_entries e where ${which} and ${past} ${order} limit ${limit})`;

/** One leg for each value of a list, each in the order of its index. */
const fan = (values: readonly string[], which: SQL, window: Window) =>
  sql`(select p.id, p.at from unnest(${sql.param([...values])}::text[]) v(one) cross join lateral ${leg(which, window)} p)`;

const hasOwnIndex = ({ filter, residentId }: Asked) =>
  residentId !== undefined || Boolean(filter.officer ?? filter.office ?? filter.case);
const isRare = ({ filter }: Asked) =>
  Boolean(filter.outsideArea ?? filter.outsideHours) || (filter.outcome !== undefined && filter.outcome !== 'done');

/** Acts there are many of in every area; of the others there are few in the whole country. */
const isCommon = ({ filter }: Asked) => (filter.groups ?? []).some((group) => common.has(group));
const common = new Set<string>(['access', 'case', 'credential', 'session'] satisfies ActGroup[]);

/** Two legs: what was done in these areas, and what was done to them from elsewhere. No entry is in both. */
function byArea(areas: readonly string[], rest: SQL, window: Window): SQL[] {
  const [only] = areas;
  const elsewhere = sql`e.area is distinct from e.actor_area`; // has an index of its own
  if (areas.length === 1 && only)
    return [
      leg(sql`e.actor_area = ${only} and ${rest}`, window),
      leg(sql`e.area = ${only} and ${elsewhere} and ${rest}`, window),
    ];
  const outside = sql`(e.actor_area is null or e.actor_area <> all(${sql.param([...areas])}::text[]))`;
  return [
    fan(areas, sql`e.actor_area = v.one and ${rest}`, window),
    fan(areas, sql`e.area = v.one and ${elsewhere} and ${outside} and ${rest}`, window),
  ];
}

/**
 * The ways to the entries asked for, each along an index that already has them in order, so that a page costs the same
 * wherever it is: nothing is sorted but the few rows at the end. No entry is in two legs.
 */
export function legsOf(asked: Asked, window: Window): SQL[] {
  const { areas } = asked.reach;
  const everything = allConditions(asked);
  if (hasOwnIndex(asked)) return [leg(everything, window)];
  const acts = actsAsked(asked.filter);
  const hasFewActs = acts !== undefined && acts.length <= MOST_LEGS && !isCommon(asked);
  // Of rare acts only the refused, or those from outside: too few of them lie in an area to be come upon by walking through it.
  if (hasFewActs && isRare(asked)) return [fan(acts, sql`e.act = v.one and ${everything}`, window)];
  const isNear = areas !== null && areas.length <= 2;
  if (isNear && asked.reach.below === null) return byArea(areas, sql.join(conditions(asked), sql` and `), window);
  if (isNear || isRare(asked)) return [leg(everything, window)];
  const isFew = areas !== null && areas.length <= MOST_LEGS;
  if (acts && acts.length <= MOST_LEGS && !(isFew && isCommon(asked)))
    return [fan(acts, sql`e.act = v.one and ${everything}`, window)];
  if (isFew) return byArea(areas, sql.join(conditions(asked), sql` and `), window);
  return [leg(everything, window)];
}
