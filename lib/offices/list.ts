import { sql } from 'drizzle-orm';
import { report } from '@/lib/report';

export type OfficeRow = {
  id: string;
  code: string;
  name: string;
  kind: 'dinas' | 'sudin' | 'upt' | 'provinsi';
  region: string;
  area: string;
  address: string;
  timeZone: string;
  counters: number;
  closed: boolean;
  officers: number;
};

/** Offices of the own area with how many officers each has. Counters that are open come first. */
export const listOffices = report('officer.view', async (tx, officer) => {
  const { region } = officer;
  const found = await tx.execute<OfficeRow>(sql`
    select f.id, f.code, f.name, f.kind, f.region, a.name as area, f.address, f.time_zone as "timeZone", f.counters,
      f.closed_at is not null as closed, coalesce(n.officers, 0) as officers
    from offices f join areas a on a.path = f.region
      left join (select office_id, count(*)::int as officers from officers where disabled_at is null group by 1) n on n.office_id = f.id
    where f.region = ${region} or starts_with(f.region, ${`${region}.`})
    order by f.closed_at is not null, f.region, f.code`);
  return found.rows;
});

/** Regencies of the own area and what lies above them in it: where an office may stand, or an officer's area begin. */
export const areasOfAdmin = report('officer.view', async (tx, officer) => {
  const { region } = officer;
  const found = await tx.execute<{ path: string; name: string; kind: string }>(sql`
    select path, name, kind from areas
    where kind <> 'district' and not retired and (path = ${region} or starts_with(path, ${`${region}.`})) order by path`);
  return found.rows;
});
export type AreaOption = Awaited<ReturnType<typeof areasOfAdmin>>[number];
