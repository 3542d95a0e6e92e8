import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { AuditFilter } from '@/lib/ledger/filter';
import { covers, type Officer } from '@/lib/officers/officer';
import { report } from '@/lib/report';

type Place = { value: string; label: string };
const MOST = 300;

const within = (column: SQL, area: string) => sql`(${column} = ${area} or starts_with(${column}, ${`${area}.`}))`;

/** All of them, or null where there are too many to choose from. */
async function listed(tx: Tx, found: SQL): Promise<Place[] | null> {
  const { rows } = await tx.execute<Place>(sql`${found} limit ${MOST + 1}`);
  return rows.length > MOST ? null : rows;
}

const nearest = (officer: Officer, area: string | undefined) =>
  area && covers(officer.region, area) ? area : officer.region;

/** What the log can be narrowed to: areas down to the regency, offices and officers of the area chosen. No resident, ever. */
export const placesOfReview = report(
  'audit.list',
  async (tx, officer, filter: Pick<AuditFilter, 'area' | 'office'>) => {
    const area = nearest(officer, filter.area);
    const areas = await tx.execute<Place>(sql`select a.path as value, a.name as label from areas a
    where a.kind <> 'district' and not a.retired and ${within(sql`a.path`, officer.region)} order by a.path`);
    const ofOffice = filter.office ? sql`and o.office_id = ${filter.office}` : sql``;
    return {
      areas: areas.rows,
      offices: await listed(
        tx,
        sql`select f.id as value, f.name as label from offices f where ${within(sql`f.region`, area)} order by f.name`,
      ),
      officers: await listed(
        tx,
        sql`select o.id as value, o.name as label from officers o where ${within(sql`o.region`, area)} ${ofOffice} order by o.name`,
      ),
    };
  },
);
export type PlacesOfReview = Awaited<ReturnType<typeof placesOfReview>>;

/** The names behind the ids of a filter, where the officer may know them. */
export const namesInFilter = report('audit.list', async (tx, _officer, { officer, office, area }: AuditFilter) => {
  const found = await tx.execute<Record<'officer' | 'office' | 'area' | 'case', string | null>>(sql`select
    (select o.name from officers o where o.id = ${officer ?? null}::uuid) as officer,
    (select f.name from offices f where f.id = ${office ?? null}::uuid) as office,
    (select a.name from areas a where a.path = ${area ?? null}) as area`);
  return found.rows[0];
});
export type NamesInFilter = Awaited<ReturnType<typeof namesInFilter>>;
