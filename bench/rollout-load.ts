// A country to look at: so many residents with their credentials, and two years of readings and cases, made by statements as a
// superuser with triggers off. What is measured is how they are read.
import pg from 'pg';
import { loadRollout } from '@/db/seed/rollout/load';

const AT_ONCE = 500_000;

/** Districts of every regency, each with as many residents as its share of the country. */
const districts = `create temp table districts as
  select row_number() over (order by path) - 1 as n, path as region, count(*) over () as of from areas where kind = 'district' and not retired`;
/** The same text gives the same id, as an id of version 8 (RFC 9562). */
const made = `create function pg_temp.made(text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5($1) placing '8' from 13) placing '8' from 17)::uuid $$`;

const residents = `
  with one as (select (select id from families limit 1) as family), n as (select g, mod(g * 7919, d.of) as at from generate_series($1::bigint, $2::bigint) g, (select max("of") as of from districts) d)
  insert into residents (id, family_id, region, nik_sealed, nik_index, name, sex, birth_place, birth_date, blood_type, religion, marital_status,
    family_relation, education, occupation, mother_name, father_name, enrolment, portrait)
  select pg_temp.made('bench' || n.g), one.family, d.region, repeat('s', 60)::bytea, sha256(n.g::text::bytea), 'NAMA PENDUDUK ' || n.g, 'male', 'JAKARTA',
    date '1940-01-01' + (n.g % 31000)::int, 'O', 'islam', case when n.g % 3 = 0 then 'single' else 'married' end, 'head', 'bachelor', 'WIRASWASTA', 'IBU', 'AYAH',
    case when n.g % 40 = 0 then 'UNREGISTERED' else 'CARD_ISSUED' end, 1
  from n join districts d on d.n = n.at, one`;
const devices = `
  insert into devices (id, resident_id, region, model, phone_sealed, phone_index, email_sealed, email_index)
  select pg_temp.made('device' || r.g), pg_temp.made('bench' || r.g), d.region, 'HP', 'x', 'x', 'x', 'x'
  from (select g, mod(g * 7919, (select max("of") from districts)) as at from generate_series($1::bigint, $2::bigint) g where g % 5 = 0) r join districts d on d.n = r.at`;
const credentials = `
  insert into credentials (device_id, resident_id, region, form, status, list_id, list_index)
  select pg_temp.made('device' || r.g), pg_temp.made('bench' || r.g), d.region, 'wallet', case when r.g % 50 = 0 then 'revoked' else 'active' end, 1, -r.g::int
  from (select g, mod(g * 7919, (select max("of") from districts)) as at from generate_series($1::bigint, $2::bigint) g where g % 5 = 0) r join districts d on d.n = r.at`;
/** One resident in twenty reported a phone within the two years. */
const cases = `
  insert into cases (number, resident_id, region, office_id, opened_by, cause, status, destination, opened_at, closed_at)
  select 'B' || r.g, pg_temp.made('bench' || r.g), d.region, f.id, (select id from officers limit 1), 'lost', 'completed',
    case when r.g % 4 = 0 then 'card' else 'phone' end, t.at, t.at + make_interval(mins => (r.g % 90)::int)
  from (select g, mod(g * 7919, (select max("of") from districts)) as at from generate_series($1::bigint, $2::bigint) g where g % 20 = 0) r
    join districts d on d.n = r.at join lateral (select id from offices where region = left(d.region, 8) limit 1) f on true
    cross join lateral (select now() - make_interval(hours => (r.g % 17520)::int) as at) t`;

const tables = ['residents', 'devices', 'credentials', 'cases'];
async function guards(client: pg.Client, how: 'disable' | 'enable always'): Promise<void> {
  for (const table of tables) await client.query('select bench_guards($1, $2)', [table, how]);
}
const switching = `create or replace function bench_guards(wanted text, how text) returns void language plpgsql as $$
  declare t record; begin
    for t in select tgname from pg_trigger where tgrelid = wanted::regclass and not tgisinternal loop
      execute format('alter table %I %s trigger %I', wanted, how, t.tgname);
    end loop;
    execute format('alter table %I %s row level security', wanted, case how when 'disable' then 'no force' else 'force' end);
  end $$`;

async function fill(client: pg.Client, from: number, until: number): Promise<void> {
  await client.query(districts);
  await client.query(made);
  await client.query(switching);
  await guards(client, 'disable');
  for (let first = from; first < until; first += AT_ONCE)
    for (const statement of [residents, devices, credentials, cases])
      await client.query(statement, [first + 1, Math.min(first + AT_ONCE, until)]);
  await guards(client, 'enable always');
  await client.query('drop function bench_guards');
}

async function daily(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ days: number }>(
    `select count(*)::int as days from rollout_history where place = 'ID'`,
  );
  if ((rows[0]?.days ?? 0) > 700) return;
  await client.query('begin');
  await client.query(`insert into audit_entries (act, detail) values ('registry.import', '{"of": "bench"}')`);
  for (const table of ['rollout_history', 'rollout_bases']) await client.query(`delete from ${table}`);
  await client.query('commit');
  await loadRollout(client, true);
}

/** Residents and readings as many as asked for; once, and kept. */
export async function loadCountry(count: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `select reltuples::float8 as n from pg_class where oid = 'residents'::regclass`,
  );
  const begun = performance.now();
  const there = rows[0]?.n ?? 0;
  if (there < count * 0.9) await fill(client, 0, count);
  await daily(client);
  await client.query('analyze residents, credentials, cases, devices, rollout_history');
  console.log(
    `  ${count.toLocaleString('en')} residents, two years of days, in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  await client.end();
}
