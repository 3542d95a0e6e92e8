import { asSuperuser, type Query, transactionAs } from './database';

/**
 * Acts as the program does them, many at a time: rows change under the same triggers, and each change is in an entry of its own
 * resident. Days are spread over this month. What may happen next to a case follows from how it stands.
 */
const open = `
  with chosen as (
    select distinct on (r.id) r.id as resident_id, r.region, f.id as office_id, d.id as device_id, o.id as officer_id,
      (array['lost', 'stolen', 'broken', 'changed'])[1 + floor(random() * 4)] as cause
    from (select * from residents where region like $1 order by random() limit $2) r
      join devices d on d.resident_id = r.id and d.unbound_at is null
      cross join lateral (select f.* from offices f where f.region like $1 and r.id is not null order by random() limit 1) f
      join officers o on o.office_id = f.id and o.role = 'clerk'
    where not exists (select from cases c where c.resident_id = r.id and c.closed_at is null)
  ), opened as (
    insert into cases (number, resident_id, region, office_id, opened_by, cause, lost_device_id, opened_at)
    select 'T' || gen_random_uuid(), resident_id, region, office_id, officer_id, cause, device_id, pg_temp.moment() from chosen returning *
  ), blocked as (
    update credentials c set status = 'suspended', reason = 'lost' from opened o where c.resident_id = o.resident_id and c.status = 'active' returning c.id)
  select o.id as case_id, o.resident_id, o.region, o.opened_at as at, 'case.report' as act from opened o, (select count(*) from blocked) b`;

const decide = `
  update cases c set status = s.status, destination = (array['phone', 'card', 'none'])[1 + floor(random() * 3)],
    closed_at = case when s.status in ('completed', 'cancelled', 'stopped') then c.opened_at + interval '9 minutes' end
  from (select id, (array['awaiting-claim', 'awaiting-approval', 'completed', 'cancelled', 'stopped'])[1 + floor(random() * 5)] as status
    from cases where status = 'open' and region like $1 order by random() limit $2) s
  where c.id = s.id returning c.id as case_id, c.resident_id, c.region, c.opened_at as at, 'case.decide' as act`;

const close = `
  with closing as (select c.* from cases c where status = 'awaiting-claim' and region like $1 order by random() limit $2),
  done as (update cases c set status = case when random() < 0.8 then 'completed' else 'cancelled' end, closed_at = c.opened_at + interval '1 hour'
    from closing x where c.id = x.id returning c.*),
  ended as (update credentials k set status = 'revoked' from done d where k.resident_id = d.resident_id and k.status in ('active', 'suspended') returning k.id),
  issued as (insert into credentials (device_id, resident_id, region, form, status)
    select d.lost_device_id, d.resident_id, d.region, f.form, 'active' from done d, (values ('wallet'), ('qr')) f(form), (select count(*) from ended) e
    where d.status = 'completed' and d.destination = 'phone' returning id)
  select d.id as case_id, d.resident_id, d.region, d.opened_at as at, 'credential.issue' as act from done d, (select count(*) from issued) i`;

/** Who was blocked and has no case any more gets the block lifted. */
const lift = `
  update credentials k set status = 'active' where k.id in (select x.id from credentials x where x.status = 'suspended' and x.region like $1
    and not exists (select from cases c where c.resident_id = x.resident_id and c.closed_at is null) order by random() limit $2)
  returning null::uuid as case_id, k.resident_id, k.region, now() as at, 'credential.resume' as act`;

const write = `
  insert into messages (case_id, resident_id, region, kind, channel, to_sealed, to_index, body_sealed)
  select c.id, c.resident_id, c.region, 'offer', 'sms', 'x', 'x', 'x' from cases c where c.closed_at is null and c.region like $1 order by random() limit $2
  returning case_id, resident_id, region, now() as at, 'contact.send-code' as act`;

const send = `
  update messages m set status = case when random() < 0.9 then 'sent' else 'failed' end, attempts = 1
  where m.id in (select id from messages where status = 'queued' and region like $1 limit $2)
  returning m.case_id, m.resident_id, m.region, (select opened_at from cases c where c.id = m.case_id) as at, 'message.send' as act`;

const ask = `
  insert into approval_requests (act, subject_id, resident_id, case_id, region, office_id, maker_id, maker_session, key, input_sealed, causes, made_at, due_at)
  select 'case.decide', c.id, c.resident_id, c.id, c.region, c.office_id, c.opened_by, 'x', gen_random_uuid(), 'x', '["risk"]',
    c.opened_at, c.opened_at + make_interval(mins => floor(random() * 9)::int)
  from cases c where c.status = 'awaiting-approval' and c.region like $1
    and not exists (select from approval_requests q where q.case_id = c.id) order by random() limit $2
  returning case_id, resident_id, region, made_at as at, 'case.decide' as act`;

const judge = `
  update approval_requests q set status = (array['approved', 'rejected', 'returned'])[1 + floor(random() * 3)], decided_at = q.made_at + interval '5 minutes',
    decided_by = (select o.id from officers o where o.office_id = q.office_id and o.id <> q.maker_id limit 1)
  where q.id in (select id from approval_requests where status = 'waiting' and region like $1 order by random() limit $2)
  returning q.case_id, q.resident_id, q.region, q.decided_at as at, 'approval.approve' as act, q.decided_by as actor_id, q.maker_id`;

const finish = `
  update cases c set status = 'completed', destination = 'card', closed_at = c.opened_at + interval '2 hours' where c.id in (select id from cases where status = 'awaiting-approval'
    and region like $1 and exists (select from approval_requests q where q.case_id = cases.id and q.status <> 'waiting') limit $2)
  returning c.id as case_id, c.resident_id, c.region, c.opened_at as at, 'approval.approve' as act`;

const acts = [open, open, decide, close, lift, write, send, ask, judge, finish];

/** The first of this month, and how much of it has gone, so that days differ and every month of the ledger is there. */
const moment = `create or replace function pg_temp.moment() returns timestamptz language sql volatile as $$
  select date_trunc('month', now()) + random() * (now() - date_trunc('month', now())) $$`;

/** After the changes, because an entry takes along what came before it. */
const filed = `
  insert into audit_entries (act, region, resident_id, subject_id, case_id, actor_id, maker_id, at)
  select d.act, d.region, d.resident_id, d.case_id, d.case_id, d.actor_id, d.maker_id, greatest(d.at, date_trunc('month', now()))
  from jsonb_to_recordset($1::jsonb) d(act text, region text, resident_id uuid, case_id uuid, actor_id uuid, maker_id uuid, at timestamptz)`;

async function someActs(query: Query, region: string, each: number): Promise<number> {
  await query(moment);
  const statement = acts[Math.floor(Math.random() * acts.length)] ?? open;
  const done = await query(statement, [`${region}%`, each]);
  await query(filed, [JSON.stringify(done)]);
  return done.length;
}

/** About so many acts on the residents below a region, each statement a transaction. Answers how many there were. */
export async function randomActs(region: string, count: number, each = 20): Promise<number> {
  let done = 0;
  while (done < count) done += await transactionAs('superuser', {}, (query) => someActs(query, region, each));
  return done;
}

type Counts = Record<string, number>;

/** Everything counted in full, from the tables that say how things are: without the ledger, by plain statements. */
export const recount = (region: string) =>
  asSuperuser<Counts>(
    `with case_rows as (select c.*, left(c.region, 8) as home, left(f.region, 8) as at_office, f.region as office_region
       from cases c join offices f on f.id = c.office_id),
     requests as (select q.*, left(f.region, 8) as at_office from approval_requests q join offices f on f.id = q.office_id)
     select a.path as place,
       (select count(*) from credentials k where left(k.region, 8) = a.path and k.form = 'wallet' and k.status = 'active')::int as active,
       (select count(*) from case_rows c where c.home = a.path and c.cause in ('lost', 'stolen'))::int as lost,
       (select count(*) from case_rows c where c.home = a.path and c.at_office <> a.path)::int as served_elsewhere,
       (select count(*) from case_rows c where c.at_office = a.path)::int as opened,
       (select count(*) from case_rows c where c.at_office = a.path and c.status = 'completed')::int as completed,
       (select count(*) from case_rows c where c.at_office = a.path and c.status = 'completed' and c.destination = 'phone')::int as to_phone,
       (select count(*) from case_rows c where c.at_office = a.path and c.status = 'completed' and c.destination = 'card')::int as to_card,
       (select count(*) from case_rows c where c.at_office = a.path and c.status = 'cancelled')::int as cancelled,
       (select count(*) from case_rows c where c.at_office = a.path and c.status = 'stopped')::int as stopped,
       (select count(*) from case_rows c where c.at_office = a.path and c.home <> a.path)::int as from_elsewhere,
       (select count(*) from messages m join case_rows c on c.id = m.case_id where c.at_office = a.path and m.status = 'sent')::int as delivered,
       (select count(*) from messages m join case_rows c on c.id = m.case_id where c.at_office = a.path and m.status = 'failed')::int as undelivered,
       (select count(*) from requests q where q.at_office = a.path)::int as requested,
       (select count(*) from requests q where q.at_office = a.path and q.status in ('approved', 'rejected', 'returned'))::int as decided,
       (select count(*) from requests q where q.at_office = a.path and q.status in ('approved', 'rejected', 'returned') and q.decided_at > q.due_at)::int as decided_late
     from areas a where a.path like $1 and length(a.path) = 8 order by 1`,
    [`${region}%`],
  );

/** The same from the meters. */
export const counted = (region: string) =>
  asSuperuser<Counts>(
    `select distinct on (place) place, active::int, lost::int, served_elsewhere::int, opened::int, completed::int, to_phone::int, to_card::int,
       cancelled::int, stopped::int, from_elsewhere::int, delivered::int, undelivered::int, requested::int, decided::int, decided_late::int
     from rollout_readings where place like $1 and length(place) = 8 order by place, day desc`,
    [`${region}%`],
  );

/** Cases opened each day in a region: by the table, by the meters. */
export const openedByDay = async (region: string) => {
  const table = await asSuperuser(
    `select (c.opened_at at time zone f.time_zone)::date::text as day, count(*)::int as opened from cases c join offices f on f.id = c.office_id
     where f.region like $1 group by 1 order by 1`,
    [`${region}%`],
  );
  const meters = await asSuperuser(
    `select day::text, (opened - coalesce(lag(opened) over (order by day), 0))::int as opened from rollout_readings where place = $1 order by day`,
    [region],
  );
  return { table, meters: meters.filter(({ opened }) => opened !== 0) };
};
