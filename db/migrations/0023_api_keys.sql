-- Figures for programs and in the mail: keys that programs pull with, and which digest went to whom. Owner: loket_owner.
create table api_keys (
  id uuid primary key default gen_random_uuid(),
  region text not null constraint api_keys_region_areas_path_fk references areas (path),
  name text not null,
  prefix text not null,
  key_hash bytea not null constraint api_keys_key_hash_unique unique,
  scopes text[] not null default '{rollout.read}',
  expires_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz,
  revoked_by uuid constraint api_keys_revoked_by_officers_id_fk references officers (id),
  created_by uuid not null constraint api_keys_created_by_officers_id_fk references officers (id),
  created_at timestamptz not null default now(),
  constraint key_expires check (expires_at <= created_at + interval '366 days')
);
create index api_keys_region on api_keys (region);
-- A week begins on a Monday and is named by it. One row an officer and week, added together with the mail: that is the once.
create table rollout_digests (
  officer_id uuid not null constraint rollout_digests_officer_id_officers_id_fk references officers (id),
  week date not null,
  queued_at timestamptz not null default now(),
  constraint rollout_digests_officer_id_week_pk primary key (officer_id, week)
);

create constraint trigger require_entry after insert or update or delete on api_keys
  deferrable initially deferred for each row execute function require_entry('id');
alter table api_keys enable always trigger require_entry;
select watch_changes('api_keys', 'id', 'id region name prefix scopes expires_at last_used_on revoked_at revoked_by created_by created_at', '', 'key_hash');
do $$
declare name text;
begin
  foreach name in array array['api_keys', 'rollout_digests'] loop
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_truncate()', name);
    execute format('alter table %I enable always trigger refuse_truncate', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to loket_owner using (true) with check (true)', name);
  end loop;
end $$;
create policy app_scope on api_keys to loket_app
  using (app_covers(region) and app_role() in ('regency-admin', 'national-admin'))
  with check (app_covers(region) and app_role() in ('regency-admin', 'national-admin'));
create policy in_own_name on api_keys as restrictive for insert to loket_app with check (created_by = app_actor());
create policy ended_in_own_name on api_keys as restrictive for update to loket_app using (revoked_at is null) with check (revoked_by = app_actor());
create policy worker_scope on rollout_digests to loket_worker using (true) with check (true);
grant select, insert on api_keys to loket_app;
grant update (revoked_at, revoked_by) on api_keys to loket_app;
grant select, insert on rollout_digests to loket_worker;
--> statement-breakpoint

-- What a key is worth at this moment; asked with its SHA-256 on every request, before anybody is known.
create function api_key_now(wanted bytea) returns table (id uuid, region text, prefix text, scopes text[], state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.region, k.prefix, k.scopes,
    case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' else 'open' end
  from api_keys k where k.key_hash = wanted
$$;

-- Notes the day on which the acting program's key was last of use; the entry of the pull takes it along.
create function api_key_used() returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update api_keys k set last_used_on = (now() at time zone 'Asia/Jakarta')::date
  where app_role() = 'program' and k.id = app_actor() and k.last_used_on is distinct from (now() at time zone 'Asia/Jakarta')::date
$$;

-- The area whose figures a program may read. A program has no area in its context, so no policy that asks for one lets it see
-- anything: its key says the area, while it is worth something, and only once this very request's pull is on record and committed.
create function app_program_area() returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select k.region from api_keys k
  where app_role() = 'program' and k.id = app_actor() and k.revoked_at is null and k.expires_at > now() and 'rollout.read' = any (k.scopes)
    and exists (select from audit_entries e where e.actor_id = k.id and e.at > now() - interval '1 minute' and e.act = 'rollout.pull'
      and e.outcome = 'done' and e.request_id = nullif(current_setting('app.request', true), '')
      and e.xid is distinct from pg_current_xact_id_if_assigned())
$$;
create function app_figures_area() returns text language sql stable as $$
  select case when app_role() = 'program' then app_program_area() else app_region() end
$$;
-- As before, and: a program that pulls.
create or replace function app_counts() returns boolean language sql stable as $$
  select coalesce(app_role() in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor'), false)
    or session_user = 'loket_worker' or app_program_area() is not null
$$;
create or replace function app_sees_figures(place text) returns boolean language sql stable as $$
  select app_counts() and (coalesce(split_part(place, ':', 1) = app_figures_area()
    or starts_with(place, app_figures_area() || '.') or starts_with(app_figures_area(), place || '.'), false)
    or (session_user = 'loket_worker' and app_region() is null))
$$;
-- As things stand: for each office, requests that wait for a second person, those past their time, and officers who did something
-- within so many days. Of the areas whoever asks answers for; numbers only.
create function rollout_now(days int) returns table (place text, waiting bigint, late bigint, officers bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select app_figures_area() as area, app_counts() as counts, app_region() is null and session_user = 'loket_worker' as is_worker),
  visible as (select f.id, f.region || ':' || f.code as place, f.time_zone from offices f, mine m
    where m.counts and (coalesce(f.region = m.area or starts_with(f.region, m.area || '.'), false) or m.is_worker))
  select v.place, coalesce(r.waiting, 0), coalesce(r.late, 0), coalesce(o.officers, 0)
  from visible v
    left join (select q.office_id, count(*) as waiting, count(*) filter (where q.due_at < now()) as late from approval_requests q
      where q.status = 'waiting' group by 1) r on r.office_id = v.id
    left join (select x.office_id, count(*) as officers from rollout_officers x join offices f on f.id = x.office_id
      where x.last_day > (now() at time zone f.time_zone)::date - days group by 1) o on o.office_id = v.id
  where r.waiting > 0 or o.officers > 0
$$;
-- The same, said so that who asks is looked up once in a statement and not for each row.
create function figures_lie_in(place text, area text) returns boolean language sql immutable as $$
  select coalesce(split_part(place, ':', 1) = area or starts_with(place, area || '.') or starts_with(area, place || '.'), false)
$$;
-- What stands now (who waits, who works) is for whoever answers for a place, not for those who see it as an average.
create function app_answers_for(place text) returns boolean language sql stable as $$
  select coalesce(split_part(place, ':', 1) = app_figures_area() or starts_with(place, app_figures_area() || '.'), false)
    or (session_user = 'loket_worker' and app_region() is null)
$$;
create function app_counts_everywhere() returns boolean language sql stable as $$
  select session_user = 'loket_worker' and app_region() is null
$$;
do $$
declare name text;
begin
  foreach name in array array['rollout_readings', 'rollout_history', 'rollout_officers'] loop
    execute format('alter policy app_scope on %I using ((select app_counts())
      and (figures_lie_in(place, (select app_figures_area())) or (select app_counts_everywhere())))', name);
  end loop;
end $$;
alter policy app_scope on rollout_bases using ((select app_counts())
  and (figures_lie_in(area, (select app_figures_area())) or (select app_counts_everywhere())));
alter policy app_scope on rollout_attention using ((select app_counts()) and (area = (select app_figures_area())
  or starts_with(area, (select app_figures_area()) || '.') or (select app_counts_everywhere())));
alter policy app_scope on rollout_targets using ((select app_counts()));
alter policy app_scope on rollout_stages using ((select app_counts()));

revoke all on function api_key_now(bytea), api_key_used(), app_program_area(), app_figures_area(), app_answers_for(text), app_counts_everywhere(),
  figures_lie_in(text, text), rollout_now(int) from public;
grant execute on function api_key_now(bytea), api_key_used() to loket_app;
grant execute on function app_program_area(), app_figures_area(), app_answers_for(text), app_counts_everywhere(), figures_lie_in(text, text), rollout_now(int) to loket_app, loket_worker;
