// Fills the last twelve months with made-up entries, as a superuser: each month is built beside the ledger and then put in its
// place, where PostgreSQL makes the indexes; with all of them there from the start twenty million rows would take an hour.
import pg from 'pg';

const MONTHS = 12;
const LANES = 2;
const FIRST = 1_000_000;

const often = [
  ...Array<string>(24).fill('resident.find'),
  ...Array<string>(24).fill('resident.view'),
  ...Array<string>(8).fill('resident.reveal'),
  ...Array<string>(10).fill('case.view'),
  ...['case.report', 'case.confirm-identity', 'case.choose-destination', 'case.decide', 'case.print-receipt'],
  ...['credential.suspend', 'credential.revoke', 'credential.reissue', 'credential.issue', 'contact.send-code'],
  ...['approval.approve', 'approval.view', 'session.start', 'session.end', 'session.lock', 'session.unlock'],
];
const rare = ['officer.export', 'policy.set', 'officer.deactivate', 'alarm.acknowledge', 'audit.list'];

const places = `create temp table places as
  select row_number() over (order by f.region) - 1 as n, f.region, f.id as office_id from offices f where length(f.region) = 8`;

/** The same text gives the same id, as an id of version 8 (RFC 9562). */
const made = `create function pg_temp.made(text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5($1) placing '8' from 13) placing '8' from 17)::uuid $$`;

/** In the order of time, as they are written. Regencies differ in size; each office has twelve officers. */
const rows = (table: string) => `
  insert into audit.${table} (id, at, xid, actor_kind, actor_id, role, office_id, session_ref, request_id, actor_region, act, outcome,
    region, resident_id, case_id, reason, detail, outside_hours)
  select $1::bigint + g, $2::timestamptz + ($3::timestamptz - $2::timestamptz) * ((g - 1)::float8 / $4::float8),
    ($1::bigint + g)::text::xid8, 'officer', pg_temp.made('officer' || d.n || ':' || d.who), 'clerk', p.office_id,
    substr(md5(g::text), 1, 16), substr(md5('r' || g), 1, 16), p.region,
    case when d.what < 0.002 then ($6::text[])[1 + floor(d.what * 500 * cardinality($6::text[]))]
      else ($5::text[])[1 + floor(d.act * cardinality($5::text[]))] end,
    case when d.ending < 0.94 then 'done' when d.ending < 0.98 then 'refused' when d.ending < 0.99 then 'failed' else 'requested' end,
    case when d.far < 0.03 then q.region else p.region end,
    pg_temp.made('resident' || floor(d.whom * 5000000)),
    case when d.act > 0.7 then pg_temp.made('case' || floor(d.whom * 5000000)) end, 'present', '{"queue": "A12"}'::jsonb, d.late < 0.02
  from (select g, floor(c.places * power(random(), 2))::int as n, floor(c.places * random())::int as other, floor(random() * 12)::int as who,
      random() as what, random() as act, random() as ending, random() as far, random() as whom, random() as late
    from generate_series(1, $4::int) g, (select count(*) as places from places) c) d
  join places p on p.n = d.n join places q on q.n = d.other order by g`;

/** The month so many back, the running one until now. */
const monthOf = (back: number) => {
  const now = new Date();
  const [from, to] = [0, 1].map((n) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back + n, 1)).toISOString(),
  );
  return { from: from ?? '', to: to ?? '', name: `entries_${from?.slice(0, 7).replace('-', '_')}` };
};

async function loadMonth(client: pg.Client, back: number, count: number): Promise<void> {
  const { from, to, name } = monthOf(back);
  const until = back === 0 ? new Date().toISOString() : to;
  await client.query(`drop table if exists audit.new_${name}, audit.${name}`); // what a run that was cut off has left
  await client.query(
    `create table audit.new_${name} (like audit_entries including defaults including generated including constraints)`,
  );
  await client.query(rows(`new_${name}`), [FIRST + (MONTHS - back) * 10_000_000, from, until, count, often, rare]);
  await client.query(`alter table audit.new_${name} rename to ${name}`);
  await client.query(
    `alter table audit_entries attach partition audit.${name} for values from ('${from}') to ('${to}')`,
  );
}

async function lane(months: number[], each: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  await client.query(
    "set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set max_parallel_maintenance_workers = 1",
  );
  await client.query(places);
  await client.query(made);
  for (let back = months.pop(); back !== undefined; back = months.pop()) await loadMonth(client, back, each);
  await client.end();
}

/** Makes sure that there are so many; what is there from an earlier run stays. */
export async function loadLedger(client: pg.Pool, wanted: number): Promise<void> {
  const { rows: found } = await client.query<{ there: number }>(
    `select coalesce(sum(greatest(c.reltuples, 0)), 0)::float8 as there from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'audit_entries'::regclass`,
  );
  if ((found[0]?.there ?? 0) > wanted * 0.9) return;
  const start = performance.now();
  const months = Array.from({ length: MONTHS }, (_, back) => back);
  const each = Math.ceil(wanted / MONTHS);
  // Two at a time do their sorting; only one may change the ledger's list of months, and waits for the other.
  await Promise.all(Array.from({ length: LANES }, () => lane(months, each)));
  // The months replaced held what says that residents were loaded.
  await client.query(
    `insert into audit_entries (act, region, detail) values ('registry.import', 'ID', '{"batch": 0, "of": "bench"}')`,
  );
  await client.query('vacuum (analyze) audit_entries');
  console.log(
    `  ${(each * MONTHS).toLocaleString('en')} entries in ${Math.round((performance.now() - start) / 1000)} s`,
  );
}
