-- A resident's access report (UU PDP, articles 7 and 32), and the events that go out to a SIEM. Owner: loket_owner.

-- Who saw or changed what about one resident, for the resident: also what officers of other areas did or tried, which whoever
-- prints the report may not see otherwise. So it answers only within five minutes of a committed entry that this officer made the
-- report about this very resident. Of details, the part of the record alone; of officers the name, where their own area says so.
create function access_report_lines(wanted uuid, since timestamptz, until timestamptz)
returns table (id bigint, at timestamptz, actor_kind text, actor text, role text, office_name text, officer_name text, act text,
  outcome text, reason text, part text, case_number text)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select wanted as id union all select c.id from cases c where c.resident_id = wanted
    union all select c.id from credentials c where c.resident_id = wanted),
  found as (
    select e.* from audit_entries e where e.resident_id = wanted and e.at >= since and e.at <= until
    union all
    select e.* from audit_entries e
    where e.resident_id is null and e.subject_id in (select m.id from mine m) and e.at >= since and e.at <= until)
  select f.id, f.at, f.actor_kind, f.actor_id::text, f.role, o.name,
    case when (select p.value #>> '{}' from policies p
      where p.name = 'access-report-names' and (p.region = f.actor_region or starts_with(f.actor_region, p.region || '.'))
      order by length(p.region) desc limit 1) = 'always' then w.name end,
    f.act, f.outcome, f.reason, f.detail ->> 'group', k.number
  from found f left join offices o on o.id = f.office_id left join officers w on w.id = f.actor_id and f.actor_kind = 'officer'
    left join cases k on k.id = f.case_id and k.resident_id = wanted
  where app_actor() is not null and exists (
    select from audit_entries e where e.resident_id = wanted and e.act = 'resident.report-access' and e.outcome = 'done'
      and e.actor_id = app_actor() and e.xid is distinct from pg_current_xact_id_if_assigned() and e.at > now() - interval '5 minutes')
  order by f.at desc, f.id desc
$$;

-- Whom the report is for, on the same condition.
create function access_report_person(wanted uuid) returns table (id uuid, name text, nik_sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.name, r.nik_sealed from residents r where r.id = wanted and app_actor() is not null and exists (
    select from audit_entries e where e.resident_id = wanted and e.act = 'resident.report-access' and e.outcome = 'done'
      and e.actor_id = app_actor() and e.xid is distinct from pg_current_xact_id_if_assigned() and e.at > now() - interval '5 minutes')
$$;
revoke all on function access_report_person(uuid) from public;
grant execute on function access_report_person(uuid) to loket_app;
revoke all on function access_report_lines(uuid, timestamptz, timestamptz) from public;
grant execute on function access_report_lines(uuid, timestamptz, timestamptz) to loket_app;
--> statement-breakpoint

-- Where the events of the log go: endpoints of a SIEM, and how far each has come. An endpoint is a matter of the national admin, and
-- every change of one is on record; how far it has come and what was tried is the worker's own book-keeping.
create table webhooks (
  id uuid primary key default gen_random_uuid(),
  region text not null constraint webhooks_region_areas_path_fk references areas (path),
  name text not null,
  url text not null,
  secret_sealed bytea not null,
  paused_at timestamptz,
  paused_because text,
  removed_at timestamptz,
  created_by uuid not null constraint webhooks_created_by_officers_id_fk references officers (id),
  created_at timestamptz not null default now(),
  constraint webhook_pause check ((paused_at is null) = (paused_because is null) and paused_because in ('officer', 'failing'))
);
create table webhook_cursors (
  webhook_id uuid primary key constraint webhook_cursors_webhook_id_webhooks_id_fk references webhooks (id),
  next_leaf bigint not null,
  failing_since timestamptz,
  constraint next_leaf_number check (next_leaf >= 0)
);
create table webhook_deliveries (
  id bigint generated always as identity primary key,
  webhook_id uuid not null constraint webhook_deliveries_webhook_id_webhooks_id_fk references webhooks (id),
  leaf bigint,
  at timestamptz not null default clock_timestamp(),
  status smallint,
  problem text,
  ms integer not null
);
create index webhook_deliveries_webhook on webhook_deliveries (webhook_id, id);
create index webhook_deliveries_at on webhook_deliveries (at);
create table siem_cursors (
  name text primary key,
  next_leaf bigint not null
);

create constraint trigger require_entry after insert or update or delete on webhooks
  deferrable initially deferred for each row execute function require_entry('id');
create trigger refuse_truncate before truncate on webhooks for each statement execute function refuse_truncate();
-- An address may hold a key of the receiver: that it changed is on record, and the host with the act.
select watch_changes('webhooks', 'id', 'id region name paused_at paused_because removed_at created_by created_at', '', 'url secret_sealed');
alter table webhooks enable always trigger require_entry;
alter table webhooks enable always trigger refuse_truncate;
do $$
declare name text;
begin
  foreach name in array array['webhooks', 'webhook_cursors', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to loket_owner using (true) with check (true)', name);
    execute format('create policy worker_scope on %I to loket_worker using (true) with check (true)', name);
  end loop;
end $$;
create policy app_scope on webhooks to loket_app using (app_covers(region) and app_role() = 'national-admin')
  with check (app_covers(region) and app_role() = 'national-admin');
create policy app_scope on webhook_cursors to loket_app using (exists (select from webhooks w where w.id = webhook_id))
  with check (exists (select from webhooks w where w.id = webhook_id));
create policy app_scope on webhook_deliveries for select to loket_app using (exists (select from webhooks w where w.id = webhook_id));
grant select on webhooks, webhook_cursors, webhook_deliveries to loket_app, loket_worker;
grant insert on webhooks, webhook_cursors to loket_app;
grant update (name, url, secret_sealed, paused_at, paused_because, removed_at) on webhooks to loket_app;
grant update (paused_at, paused_because) on webhooks to loket_worker;
grant update (next_leaf, failing_since) on webhook_cursors to loket_app, loket_worker;
grant insert, delete on webhook_deliveries to loket_worker;
grant select, insert, update (next_leaf) on siem_cursors to loket_worker;
--> statement-breakpoint

-- A job for each endpoint that is behind and has none. One whose worker died is taken as gone after two minutes: no delivery takes
-- that long. The endpoints of others wait for nobody.
create function queue_webhooks() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  newest bigint := (select max(leaf) from log_leaves);
  behind uuid;
  queued int := 0;
begin
  for behind in
    select w.id from webhooks w join webhook_cursors c on c.webhook_id = w.id
    where w.paused_at is null and w.removed_at is null and c.next_leaf <= newest and not exists (
      select from graphile_worker.jobs j where j.key = 'webhook.deliver:' || w.id
        and j.attempts < j.max_attempts and (j.locked_at is null or j.locked_at > now() - interval '2 minutes'))
  loop
    perform graphile_worker.add_job('webhook.deliver', json_build_object('webhookId', behind),
      job_key => 'webhook.deliver:' || behind, max_attempts => 100);
    queued := queued + 1;
  end loop;
  return queued;
end $$;
-- At once, whatever the waiting time after failures: an admin changed it, replays it or tries it out.
create function queue_webhook(wanted uuid, task text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if task not in ('webhook.deliver', 'webhook.test') or app_role() <> 'national-admin' then
    raise exception 'no such job: %', task using errcode = 'LK003'; end if;
  perform graphile_worker.add_job(task, json_build_object('webhookId', wanted), job_key => task || ':' || wanted,
    max_attempts => case task when 'webhook.test' then 1 else 100 end);
end $$;
create function report_webhook_failing() returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$ select raise_log_alarm('webhook-failing') $$;
revoke all on function queue_webhooks(), queue_webhook(uuid, text), report_webhook_failing() from public;
grant execute on function queue_webhooks(), report_webhook_failing() to loket_worker;
grant execute on function queue_webhook(uuid, text) to loket_app;
