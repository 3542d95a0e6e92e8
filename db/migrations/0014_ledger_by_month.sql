-- The ledger by months, so that it stays fast at a hundred million entries and a month can be archived whole; and what waits to
-- be sealed. Owner: loket_owner. The months lie in a schema of their own, which the app and the worker do not even see into.
create schema audit authorization loket_owner;
alter table audit_entries rename to audit_entries_before;
alter index audit_entries_pkey rename to audit_entries_before_pkey;
alter sequence audit_entries_id_seq rename to audit_entries_before_id_seq;
drop index audit_entries_xid, audit_entries_resident, audit_entries_case, audit_entries_actor, audit_entries_subject,
  audit_entries_lookups;
--> statement-breakpoint
create table audit_entries (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  actor_kind text not null default coalesce(nullif(current_setting('app.actor_kind', true), ''), 'machine'),
  actor_id uuid default nullif(current_setting('app.actor', true), '')::uuid,
  role text default nullif(current_setting('app.role', true), ''),
  office_id uuid default nullif(current_setting('app.office', true), '')::uuid,
  counter smallint default nullif(current_setting('app.counter', true), '')::smallint,
  session_ref text default nullif(current_setting('app.session', true), ''),
  request_id text default nullif(current_setting('app.request', true), ''),
  maker_id uuid default nullif(current_setting('app.maker', true), '')::uuid,
  actor_region text default nullif(current_setting('app.region', true), ''),
  act text not null,
  outcome text not null default 'done',
  region text,
  subject_id uuid,
  resident_id uuid,
  case_id uuid,
  reason text,
  detail jsonb not null default '{}',
  changes jsonb,
  salt uuid default gen_random_uuid(),
  outside_hours boolean not null default false,
  area text generated always as (left(region, 8)) stored,
  actor_area text generated always as (left(actor_region, 8)) stored,
  outside_area boolean generated always as (coalesce(
    region <> actor_region and not starts_with(region, actor_region || '.'), false)) stored,
  constraint audit_entries_pkey primary key (id, at),
  constraint two_people check (maker_id <> actor_id)
) partition by range (at);

-- One index for each question that is asked of it, always with the time behind: newest first, page by page.
create index audit_entries_at on audit_entries (at, id);
create index audit_entries_xid on audit_entries (xid);
create index audit_entries_resident on audit_entries (resident_id, at, id) where resident_id is not null;
create index audit_entries_case on audit_entries (case_id, at, id) where case_id is not null;
create index audit_entries_subject on audit_entries (subject_id, at, id) where subject_id is not null;
create index audit_entries_actor on audit_entries (actor_id, at, id) where actor_id is not null;
create index audit_entries_office on audit_entries (office_id, at, id) where office_id is not null;
create index audit_entries_actor_area on audit_entries (actor_area, at, id) where actor_area is not null;
create index audit_entries_area on audit_entries (area, at, id) where area is not null;
create index audit_entries_act on audit_entries (act, at, id);
create index audit_entries_not_done on audit_entries (at, id) where outcome <> 'done';
create index audit_entries_outside_area on audit_entries (at, id) where outside_area;
create index audit_entries_outside_hours on audit_entries (at, id) where outside_hours;
--> statement-breakpoint

-- What is not sealed yet, in the transaction that wrote it and until the sealer has taken it. The guards look here, and not into
-- the ledger: it stays small.
create table audit_pending (
  entry_id bigint primary key,
  at timestamptz not null,
  xid xid8 not null,
  act text not null,
  outcome text not null,
  actor_id uuid,
  maker_id uuid,
  subject_id uuid,
  resident_id uuid
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index audit_pending_xid on audit_pending (xid);

-- Office hours are those of the office's own clocks: 07.00 to 18.00, on Saturdays to 13.00.
create function is_outside_hours(here timestamp) returns boolean language sql immutable as $$
  select case extract(isodow from here) when 7 then true
    when 6 then here::time not between '07:00' and '13:00' else here::time not between '07:00' and '18:00' end
$$;

create function file_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.actor_kind = 'officer' and new.office_id is not null then
    new.outside_hours := coalesce(
      (select is_outside_hours(new.at at time zone f.time_zone) from offices f where f.id = new.office_id), false);
  end if;
  insert into audit_pending (entry_id, at, xid, act, outcome, actor_id, maker_id, subject_id, resident_id)
  values (new.id, new.at, new.xid, new.act, new.outcome, new.actor_id, new.maker_id, new.subject_id, new.resident_id);
  return new;
end $$;
create trigger file_entry before insert on audit_entries for each row execute function file_entry();
alter table audit_entries enable always trigger file_entry;
create trigger refuse_change before update or delete on audit_entries for each row execute function refuse_change();
alter table audit_entries enable always trigger refuse_change;
create trigger refuse_truncate before truncate on audit_entries for each statement execute function refuse_truncate();
alter table audit_entries enable always trigger refuse_truncate;

-- A month, with the guards that a partition does not take over from the whole.
create function make_audit_month(day date) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  first date := date_trunc('month', day);
  name text := to_char(first, '"entries_"YYYY_MM');
  one text;
begin
  if to_regclass('audit.' || name) is not null then return; end if;
  execute format('create table audit.%I partition of public.audit_entries for values from (%L) to (%L)', name,
    first::timestamp at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
  execute format('alter table audit.%I enable row level security', name);
  execute format('alter table audit.%I force row level security', name);
  execute format('create policy owner_all on audit.%I to loket_owner using (true) with check (true)', name);
  execute format('create trigger refuse_truncate before truncate on audit.%I for each statement execute function refuse_truncate()', name);
  for one in select t.tgname from pg_trigger t where t.tgrelid = to_regclass('audit.' || name) and not t.tgisinternal loop
    execute format('alter table audit.%I enable always trigger %I', name, one);
  end loop;
end $$;

-- This month, the one before, those of which there are entries, and a year ahead.
do $$
declare month date;
begin
  for month in
    select generate_series(date_trunc('month', least((select min(at) from audit_entries_before), now()) - interval '1 month'),
      now() + interval '12 months', interval '1 month')::date
  loop
    perform make_audit_month(month);
  end loop;
end $$;
--> statement-breakpoint

-- What was on record stays on record, under its number, and waits to be sealed like everything else.
insert into audit_entries (id, at, xid, actor_kind, actor_id, role, office_id, session_ref, request_id, maker_id, actor_region, act,
  outcome, region, subject_id, resident_id, case_id, reason, detail) overriding system value
select b.id, b.at, b.xid, b.actor_kind, b.actor_id, b.role, b.office_id, b.session_ref, b.request_id, b.maker_id, o.region, b.act,
  b.outcome, b.region, b.subject_id, b.resident_id, b.case_id, b.reason, b.detail
from audit_entries_before b left join officers o on o.id = b.actor_id order by b.id;
select setval(pg_get_serial_sequence('audit_entries', 'id'), (select max(id) from audit_entries_before));
drop table audit_entries_before;
--> statement-breakpoint

create trigger raise_alarms after insert on audit_entries for each row
  when (new.actor_kind = 'officer' and new.actor_id is not null) execute function raise_alarms();
alter table audit_entries enable always trigger raise_alarms;

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy owner_all on audit_entries to loket_owner using (true) with check (true);
create policy add on audit_entries for insert to loket_app, loket_worker with check (true);
create policy read on audit_entries for select to loket_app using (
  app_covers(region) or office_id = app_office() or (resident_id is not null and app_serves(resident_id))
  or (app_covers(actor_region)
    and (select app_role()) in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor')));
create policy wallet_scope on audit_entries for select to loket_app using (resident_id = (select app_resident()));
create policy approval_scope on audit_entries for select to loket_app using (case_id = (select app_asked_case()));
create policy worker_reads on audit_entries for select to loket_worker using (true);
grant insert (act, outcome, region, subject_id, resident_id, case_id, reason, detail) on audit_entries to loket_app, loket_worker;
grant select on audit_entries to loket_app, loket_worker;
grant select, delete on audit_pending to loket_worker;

-- As before, and looking at what waits to be sealed: what this transaction wrote is always among it.
create or replace function require_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  subject uuid := (changed ->> tg_argv[0])::uuid;
begin
  if exists (select from audit_pending e where e.xid = pg_current_xact_id()
             and (e.resident_id = subject or e.subject_id = subject)) then return null; end if;
  if pg_has_role(session_user, 'loket_owner', 'member')
     and exists (select from audit_pending e where e.xid = pg_current_xact_id() and e.act = 'registry.import') then return null; end if;
  raise exception '% of % has no ledger entry in this transaction', tg_op, tg_table_name using errcode = 'LK001';
end $$;
create or replace function require_both() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from audit_pending e where e.xid = pg_current_xact_id() and e.act = 'approval.approve' and e.outcome = 'done'
      and e.subject_id = new.subject_id and e.actor_id = new.decided_by and e.maker_id = new.maker_id) then return null; end if;
  raise exception 'an approval without both people on record' using errcode = 'LK021';
end $$;
revoke all on function is_outside_hours(timestamp), file_entry(), make_audit_month(date) from public;
grant execute on function make_audit_month(date) to loket_worker;
