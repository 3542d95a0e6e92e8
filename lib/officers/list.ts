import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Role } from '@/db/schema/officers';
import type { ListFilters, OfficerStatus } from '@/lib/officers/list-query';
import { openText } from '@/lib/officers/list-text';
import type { Officer } from '@/lib/officers/officer';
import { report } from '@/lib/report';

export const OFFICERS_A_PAGE = 50;

export type OfficerRow = {
  id: string;
  username: string;
  name: string;
  role: Role;
  office: string;
  area: string;
  factor: boolean;
  /** ISO 8601. */
  lastSignIn: string | null;
  status: OfficerStatus;
};

/** `locked`: an alarm of too many wrong tries that nobody has looked at yet. */
const status = sql`case when o.disabled_at is not null then 'deactivated' when o.joined_at is null then 'invited'
  when o.id in (select l.officer_id from alarms l where l.kind = 'account-locked' and l.seen_at is null
    and l.officer_id is not null) then 'locked' else 'active' end`;

const signedIn: Record<NonNullable<ListFilters['seen']>, SQL> = {
  week: sql`s.at > now() - interval '7 days'`,
  month: sql`s.at > now() - interval '30 days'`,
  older: sql`s.at <= now() - interval '30 days'`,
  never: sql`s.at is null`,
};

const sortBy: Record<ListFilters['sort'], SQL> = {
  name: sql`lower(o.name)`,
  username: sql`o.username`,
  role: sql`o.role`,
  office: sql`f.name`,
  area: sql`a.name`,
  factor: sql`has_factor(o.id)`,
  lastSignIn: sql`s.at`,
  status,
};

const from = sql`from officers o join offices f on f.id = o.office_id join areas a on a.path = o.region
  left join lateral (select max(n.created_at) as at from sessions n
    where n.officer_id = o.id and n.factor_at is not null) s on true`;

const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function which(officer: Officer, { text, role, office, area, status: wanted, factor, seen }: ListFilters): SQL {
  const typed = openText(officer, text);
  const parts = [
    typed && sql`(o.name ilike ${anywhere(typed)} or o.username ilike ${anywhere(typed)})`,
    role && sql`o.role = ${role}`,
    office && sql`o.office_id = ${office}`,
    area && sql`(o.region = ${area} or starts_with(o.region, ${`${area}.`}))`,
    wanted && sql`${status} = ${wanted}`,
    factor && sql`has_factor(o.id) = ${factor === 'yes'}`,
    seen && signedIn[seen],
  ].filter((part): part is SQL => Boolean(part));
  return parts.length > 0 ? sql`where ${sql.join(parts, sql` and `)}` : sql``;
}

async function rowsOf(tx: Tx, officer: Officer, query: ListFilters, window: SQL): Promise<OfficerRow[]> {
  const dir = query.dir === 'asc' ? sql`asc nulls last` : sql`desc nulls last`;
  const found = await tx.execute<OfficerRow>(sql`
    select o.id, o.username, o.name, o.role, f.name as office, a.name as area, has_factor(o.id) as factor,
      to_json(s.at) #>> '{}' as "lastSignIn", ${status} as status
    ${from} ${which(officer, query)} order by ${sortBy[query.sort]} ${dir}, o.id ${window}`);
  return found.rows;
}

/** Officers of the own area, a page at a time (from 1). Their names are no secret: they stand on every receipt. */
export const listOfficers = report('officer.view', async (tx, officer, query: ListFilters & { page: number }) => {
  const skip = (query.page - 1) * OFFICERS_A_PAGE;
  const rows = await rowsOf(tx, officer, query, sql`limit ${OFFICERS_A_PAGE} offset ${skip}`);
  const counted = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total ${from} ${which(officer, query)}`,
  );
  return { rows, total: counted.rows[0]?.total ?? 0 };
});

/** All of them, for a file. Only behind a ticket, which an act with fresh proof has given out. */
export const allOfficers = report('officer.export', (tx, officer, query: ListFilters) =>
  rowsOf(tx, officer, query, sql``),
);
