-- The rollout: counters of every area and office, kept from the sealed ledger. Owner: loket_owner.
CREATE TABLE "rollout_readings" (
	"place" text NOT NULL,
	"day" date NOT NULL,
	"active" bigint DEFAULT 0 NOT NULL,
	"activated" bigint DEFAULT 0 NOT NULL,
	"lost" bigint DEFAULT 0 NOT NULL,
	"served_elsewhere" bigint DEFAULT 0 NOT NULL,
	"opened" bigint DEFAULT 0 NOT NULL,
	"completed" bigint DEFAULT 0 NOT NULL,
	"to_phone" bigint DEFAULT 0 NOT NULL,
	"to_card" bigint DEFAULT 0 NOT NULL,
	"cancelled" bigint DEFAULT 0 NOT NULL,
	"stopped" bigint DEFAULT 0 NOT NULL,
	"from_elsewhere" bigint DEFAULT 0 NOT NULL,
	"delivered" bigint DEFAULT 0 NOT NULL,
	"undelivered" bigint DEFAULT 0 NOT NULL,
	"requested" bigint DEFAULT 0 NOT NULL,
	"decided" bigint DEFAULT 0 NOT NULL,
	"decided_late" bigint DEFAULT 0 NOT NULL,
	"blocked_after" integer[] DEFAULT '{}' NOT NULL,
	"renewed_after" integer[] DEFAULT '{}' NOT NULL,
	"at_desk" integer[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "rollout_readings_place_day_pk" PRIMARY KEY("place","day")
);
--> statement-breakpoint
CREATE TABLE "rollout_history" (
	"place" text NOT NULL,
	"day" date NOT NULL,
	"active" bigint DEFAULT 0 NOT NULL,
	"activated" bigint DEFAULT 0 NOT NULL,
	"lost" bigint DEFAULT 0 NOT NULL,
	"served_elsewhere" bigint DEFAULT 0 NOT NULL,
	"opened" bigint DEFAULT 0 NOT NULL,
	"completed" bigint DEFAULT 0 NOT NULL,
	"to_phone" bigint DEFAULT 0 NOT NULL,
	"to_card" bigint DEFAULT 0 NOT NULL,
	"cancelled" bigint DEFAULT 0 NOT NULL,
	"stopped" bigint DEFAULT 0 NOT NULL,
	"from_elsewhere" bigint DEFAULT 0 NOT NULL,
	"delivered" bigint DEFAULT 0 NOT NULL,
	"undelivered" bigint DEFAULT 0 NOT NULL,
	"requested" bigint DEFAULT 0 NOT NULL,
	"decided" bigint DEFAULT 0 NOT NULL,
	"decided_late" bigint DEFAULT 0 NOT NULL,
	"blocked_after" integer[] DEFAULT '{}' NOT NULL,
	"renewed_after" integer[] DEFAULT '{}' NOT NULL,
	"at_desk" integer[] DEFAULT '{}' NOT NULL,
	"officers" integer DEFAULT 0 NOT NULL,
	"source" text NOT NULL,
	"synthetic" boolean NOT NULL,
	CONSTRAINT "rollout_history_place_day_pk" PRIMARY KEY("place","day")
);
--> statement-breakpoint
CREATE TABLE "rollout_bases" (
	"area" text NOT NULL CONSTRAINT "rollout_bases_area_areas_path_fk" REFERENCES "areas"("path"),
	"as_of" date NOT NULL,
	"residents" bigint NOT NULL,
	"obliged" bigint NOT NULL,
	"enrolled" bigint NOT NULL,
	"source" text NOT NULL,
	"synthetic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "rollout_bases_area_as_of_pk" PRIMARY KEY("area","as_of"),
	CONSTRAINT "base_order" CHECK (0 <= "rollout_bases"."enrolled" and "rollout_bases"."enrolled" <= "rollout_bases"."obliged" and "rollout_bases"."obliged" <= "rollout_bases"."residents")
);
--> statement-breakpoint
CREATE TABLE "rollout_targets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region" text NOT NULL CONSTRAINT "rollout_targets_region_areas_path_fk" REFERENCES "areas"("path"),
	"year" integer NOT NULL,
	"share" double precision NOT NULL,
	"base" text NOT NULL,
	"set_by" uuid NOT NULL CONSTRAINT "rollout_targets_set_by_officers_id_fk" REFERENCES "officers"("id"),
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "target_share" CHECK ("rollout_targets"."share" > 0 and "rollout_targets"."share" <= 100),
	CONSTRAINT "target_year" CHECK ("rollout_targets"."year" between 2023 and 2099)
);
CREATE INDEX "rollout_targets_region" ON "rollout_targets" USING btree ("region","year","set_at");
--> statement-breakpoint
CREATE TABLE "rollout_stages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region" text NOT NULL CONSTRAINT "rollout_stages_region_areas_path_fk" REFERENCES "areas"("path"),
	"stage" text NOT NULL,
	"note" text,
	"set_by" uuid CONSTRAINT "rollout_stages_set_by_officers_id_fk" REFERENCES "officers"("id"),
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
CREATE INDEX "rollout_stages_region" ON "rollout_stages" USING btree ("region","set_at");
--> statement-breakpoint
CREATE TABLE "rollout_progress" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"next_leaf" bigint DEFAULT 0 NOT NULL,
	"counted_at" timestamp with time zone,
	"judged_at" timestamp with time zone,
	CONSTRAINT "one_row" CHECK ("rollout_progress"."only")
);
--> statement-breakpoint
CREATE TABLE "rollout_officers" (
	"officer_id" uuid NOT NULL,
	"office_id" uuid NOT NULL CONSTRAINT "rollout_officers_office_id_offices_id_fk" REFERENCES "offices"("id"),
	"place" text NOT NULL,
	"last_day" date NOT NULL,
	CONSTRAINT "rollout_officers_officer_id_office_id_pk" PRIMARY KEY("officer_id","office_id")
);
CREATE INDEX "rollout_officers_place" ON "rollout_officers" USING btree ("place");
--> statement-breakpoint
CREATE TABLE "rollout_loads" (
	"xid" "xid8" NOT NULL,
	"area" text NOT NULL,
	"active" bigint DEFAULT 0 NOT NULL
);
CREATE INDEX "rollout_loads_xid" ON "rollout_loads" USING btree ("xid");
--> statement-breakpoint
CREATE TABLE "rollout_attention" (
	"area" text NOT NULL CONSTRAINT "rollout_attention_area_areas_path_fk" REFERENCES "areas"("path"),
	"reason" text NOT NULL,
	"since" date NOT NULL,
	"value" double precision NOT NULL,
	"against" double precision,
	CONSTRAINT "rollout_attention_area_reason_pk" PRIMARY KEY("area","reason")
);
--> statement-breakpoint

do $$
declare name text;
begin
  foreach name in array array['rollout_readings', 'rollout_history', 'rollout_bases', 'rollout_targets', 'rollout_stages', 'rollout_progress',
    'rollout_officers', 'rollout_loads', 'rollout_attention']
  loop
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_truncate()', name);
    execute format('alter table %I enable always trigger refuse_truncate', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to loket_owner using (true) with check (true)', name);
  end loop;
  foreach name in array array['rollout_targets', 'rollout_stages'] loop
    execute format('create constraint trigger require_entry after insert or update or delete on %I
      deferrable initially deferred for each row execute function require_entry(''id'')', name);
    execute format('alter table %I enable always trigger require_entry', name);
  end loop;
end $$;
-- What is taken over from elsewhere comes as a bulk load: one entry for all of it.
create function require_load() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_bulk_load() then return null; end if;
  raise exception '% on % is a matter of a bulk load', tg_op, tg_table_name using errcode = 'LK001';
end $$;
create trigger require_load before insert or update or delete on rollout_history for each statement execute function require_load();
alter table rollout_history enable always trigger require_load;
create trigger require_load before insert or update or delete on rollout_bases for each statement execute function require_load();
alter table rollout_bases enable always trigger require_load;
-- A target or a stage is never changed: a newer one counts.
create trigger refuse_change before update or delete on rollout_targets for each statement execute function refuse_change();
alter table rollout_targets enable always trigger refuse_change;
create trigger refuse_change before update or delete on rollout_stages for each statement execute function refuse_change();
alter table rollout_stages enable always trigger refuse_change;
select watch_changes('rollout_targets', 'id', 'id region year share base set_by set_at');
select watch_changes('rollout_stages', 'id', 'id region stage note set_by set_at');

-- Who sees figures: an officer who answers for an area sees it, what it lies in (for the average), and nothing beside it. The worker
-- sees all, unless it works for somebody whose area it has named.
create function app_counts() returns boolean language sql stable as $$
  select coalesce(app_role() in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor'), false)
    or session_user = 'loket_worker'
$$;
create function app_sees_figures(place text) returns boolean language sql stable as $$
  select app_counts() and (app_covers(split_part(place, ':', 1)) or coalesce(starts_with(app_region(), place || '.'), false)
    or (session_user = 'loket_worker' and app_region() is null))
$$;
create policy app_scope on rollout_readings for select to loket_app, loket_worker using (app_sees_figures(place));
create policy app_scope on rollout_history for select to loket_app, loket_worker using (app_sees_figures(place));
create policy app_scope on rollout_bases for select to loket_app, loket_worker using (app_sees_figures(area));
create policy app_scope on rollout_officers for select to loket_app, loket_worker using (app_sees_figures(place));
create policy app_scope on rollout_attention for select to loket_app, loket_worker using (app_sees_figures(area) and (app_region() is null or app_covers(area)));
-- What an area is to reach and how far it has come is said to all who answer for one. Set by the centre, and by the area's admins.
create policy app_scope on rollout_targets to loket_app, loket_worker using (app_counts())
  with check (app_role() = 'national-admin' and app_covers(region) and set_by = app_actor());
create policy app_scope on rollout_stages to loket_app, loket_worker using (app_counts())
  with check (app_role() in ('national-admin', 'regency-admin') and app_covers(region) and set_by = app_actor());
create policy app_scope on rollout_progress for select to loket_app, loket_worker using (app_counts());
grant select on rollout_readings, rollout_history, rollout_bases, rollout_officers, rollout_attention, rollout_targets, rollout_stages,
  rollout_progress to loket_app, loket_worker;
grant insert on rollout_targets, rollout_stages to loket_app;
--> statement-breakpoint

-- A bulk load has one entry and names no rows: what it does to the number of credentials in force is noted here, per regency.
create function note_loaded_credentials() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_bulk_load() then return null; end if;
  if tg_op <> 'INSERT' then
    insert into rollout_loads (xid, area, active)
    select pg_current_xact_id(), left(c.region, 8), -count(*) from gone c where c.form = 'wallet' and c.status = 'active' group by 2;
  end if;
  if tg_op <> 'DELETE' then
    insert into rollout_loads (xid, area, active)
    select pg_current_xact_id(), left(c.region, 8), count(*) from come c where c.form = 'wallet' and c.status = 'active' group by 2;
  end if;
  return null;
end $$;
create trigger note_loaded after insert on credentials referencing new table as come for each statement execute function note_loaded_credentials();
create trigger note_reloaded after update on credentials referencing old table as gone new table as come for each statement execute function note_loaded_credentials();
create trigger note_unloaded after delete on credentials referencing old table as gone for each statement execute function note_loaded_credentials();
alter table credentials enable always trigger note_loaded;
alter table credentials enable always trigger note_reloaded;
alter table credentials enable always trigger note_unloaded;
-- What is in force already when this migration runs counts as a load of its own, which the first count takes.
insert into rollout_loads (xid, area, active) select '0', left(region, 8), count(*) from credentials where form = 'wallet' and status = 'active' group by 2;
--> statement-breakpoint

-- Seconds as a bucket of a histogram: bucket b begins at 2^(b/2) seconds, the last takes all that is longer (half a year).
create function seconds_bucket(seconds double precision) returns int language sql immutable set search_path = pg_catalog, pg_temp as $$
  select least(47, greatest(0, floor(2 * log(2, greatest(seconds, 1)::numeric))::int))
$$;
create function add_buckets(a int[], b int[]) returns int[] language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when cardinality(a) = 0 then b when cardinality(b) = 0 then a else
    (select array_agg(coalesce(x, 0) + coalesce(y, 0) order by n) from unnest(a, b) with ordinality t(x, y, n)) end
$$;
create aggregate sum_buckets(int[]) (sfunc = add_buckets, stype = int[], initcond = '{}');
create function tally(state int[], bucket int) returns int[] language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if bucket is null then return state; end if;
  for n in coalesce(cardinality(state), 0) + 1 .. bucket + 1 loop state[n] := 0; end loop;
  state[bucket + 1] := state[bucket + 1] + 1;
  return state;
end $$;
create aggregate histogram(int) (sfunc = tally, stype = int[], initcond = '{}');
--> statement-breakpoint

-- Which office had a case at a moment: where it was reported or last resumed by then. Cases move, so the row does not say it. What a
-- report does stands before its own entry. Bounded below, so that only the months since the case was opened are looked into.
create function office_of_case(wanted uuid, opened timestamptz, moment timestamptz, now_at uuid) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$ -- plpgsql, because it keeps its plan
declare office uuid;
begin
  -- Materialized, so that no limit tempts the planner to walk through the days instead of through the case.
  with mine as materialized (select e.office_id, e.at, e.id, e.act from audit_entries e where e.case_id = wanted and e.at >= opened - interval '1 hour'
    and e.at <= moment + interval '1 hour' and e.act in ('case.report', 'case.resume') and e.outcome = 'done' and e.office_id is not null)
  select m.office_id into office from mine m order by m.at <= moment desc, case when m.at <= moment then m.at end desc, m.at, m.id limit 1;
  return coalesce(office, now_at);
end $$;

-- What each leaf from..until-1 of the log counts for: at which office or in which regency, on which day, what, how many. Seconds
-- where it is a duration. `other`: who lives or serves outside of it, for what counts as elsewhere only there. Only the entries say what
-- changed, and which office had the case then; the rows they name give what never changes about them.
create function rollout_events(from_leaf bigint, until_leaf bigint)
returns table (office_id uuid, area text, other text, day date, what text, n bigint, seconds double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  with entry as materialized (
    select e.id, e.at, e.xid, e.act, e.outcome, left(e.region, 8) as area, e.case_id, e.office_id, e.changes
    from log_leaves l join audit_entries e on e.id = l.entry_id and e.at = l.entry_at
    where l.leaf >= from_leaf and l.leaf < until_leaf and (e.changes is not null or e.act = 'registry.import')
  ), changed as materialized (
    select e.id, e.at, e.xid, e.act, e.area, e.case_id, e.office_id, c ->> 'table' as what, (c ->> 'row')::uuid as row_id, c ->> 'did' as did, c -> 'columns' as columns
    from entry e cross join lateral jsonb_array_elements(e.changes) c
    where e.changes is not null and c ->> 'table' in ('credentials', 'cases', 'messages', 'approval_requests', 'status_changes')
  ), credential as (
    select c.*, k.columns -> 'status' ->> 0 as was, k.columns -> 'status' ->> 1 as became, k.at, k.act, k.area, k.case_id, k.office_id as at_office
    from changed k join credentials c on c.id = k.row_id and c.form = 'wallet'
    where k.what = 'credentials' and k.columns ? 'status'
  ), of_case as (
    select c.id, o.id as office_id, c.region, c.cause, c.destination, c.opened_at, o.region as office_region, o.time_zone, k.did, k.at, k.xid,
      k.columns -> 'status' ->> 0 as was, k.columns -> 'status' ->> 1 as became
    from changed k join cases c on c.id = k.row_id join offices o on o.id = office_of_case(c.id, c.opened_at, k.at, c.office_id)
    where k.what = 'cases' and k.columns ? 'status'
  ), event as (
    select null::uuid as office_id, l.area, null::text as other, (e.at at time zone 'Asia/Jakarta')::date as day, 'active' as what, l.active as n, null::double precision as seconds
    from entry e join rollout_loads l on l.xid = e.xid where e.act = 'registry.import' and e.outcome = 'done'
      and e.id = (select min(f.id) from audit_entries f where f.xid = e.xid and f.act = 'registry.import')
    union all
    select null, left(c.region, 8), null, (c.at at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date, 'active',
      (c.became is not distinct from 'active')::int - (c.was is not distinct from 'active')::int, null
    from credential c left join cases k on k.id = c.case_id left join offices o on o.id = coalesce(k.office_id, c.at_office)
    where (c.became is not distinct from 'active') <> (c.was is not distinct from 'active')
    union all
    select null, left(c.region, 8), null, (c.at at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date, 'activated', 1, null
    from credential c left join cases k on k.id = c.case_id left join offices o on o.id = coalesce(k.office_id, c.at_office)
    where c.was is null and c.became = 'active'
    union all
    select o.id, null, null, (c.at at time zone o.time_zone)::date, 'renewed_after', 1, extract(epoch from c.at - k.opened_at)
    from credential c join cases k on k.id = c.case_id join offices o on o.id = office_of_case(k.id, k.opened_at, c.at, k.office_id) where c.was is null and c.became = 'active'
    union all
    select null, left(k.region, 8), null, (k.at at time zone k.time_zone)::date, 'lost', 1, null
    from of_case k where k.did = 'insert' and k.cause in ('lost', 'stolen')
    union all
    select null, left(k.region, 8), k.office_region, (k.at at time zone k.time_zone)::date, 'served_elsewhere', 1, null
    from of_case k where k.did = 'insert' and k.region <> k.office_region and not starts_with(k.region, k.office_region || '.')
    union all
    select k.office_id, null, k.region, (k.at at time zone k.time_zone)::date, 'from_elsewhere', 1, null
    from of_case k where k.did = 'insert' and k.region <> k.office_region and not starts_with(k.region, k.office_region || '.')
    union all
    select k.office_id, null, null, (k.at at time zone k.time_zone)::date, 'opened', 1, null from of_case k where k.did = 'insert'
    union all
    select k.office_id, null, null, (k.at at time zone k.time_zone)::date, k.became, 1, null
    from of_case k where k.became in ('completed', 'cancelled', 'stopped') and k.did = 'update'
    union all
    select k.office_id, null, null, (k.at at time zone k.time_zone)::date, 'to_' || k.destination, 1, null
    from of_case k where k.became = 'completed' and k.did = 'update' and k.destination in ('phone', 'card')
    union all
    select k.office_id, null, null, (k.at at time zone k.time_zone)::date, 'at_desk', 1, extract(epoch from k.at - k.opened_at)
    from of_case k where k.did = 'update' and k.was = 'open' and k.became in ('awaiting-approval', 'awaiting-phone', 'awaiting-claim', 'completed')
      and not exists (select from audit_entries f where f.case_id = k.id and f.at >= k.opened_at - interval '1 hour' and f.at < k.at and f.xid <> k.xid and f.act = 'case.decide'
        and f.outcome in ('done', 'requested')) -- the first time it left the desk; what came back waited, or came another day
    union all
    select o.id, null, null, (m.at at time zone o.time_zone)::date, case m.columns -> 'status' ->> 1 when 'sent' then 'delivered' else 'undelivered' end, 1, null
    from changed m join messages x on x.id = m.row_id join cases k on k.id = x.case_id join offices o on o.id = office_of_case(k.id, k.opened_at, x.created_at, k.office_id)
    where m.what = 'messages' and m.did = 'update' and m.columns -> 'status' ->> 1 in ('sent', 'failed')
    union all
    select r.office_id, null, null, (a.at at time zone o.time_zone)::date, w.what, 1, null
    from changed a join approval_requests r on r.id = a.row_id join offices o on o.id = r.office_id
      cross join lateral (values ('requested', a.did = 'insert'),
        ('decided', a.did = 'update' and a.columns -> 'status' ->> 1 in ('approved', 'rejected', 'returned')),
        ('decided_late', a.did = 'update' and a.columns -> 'status' ->> 1 in ('approved', 'rejected', 'returned') and a.at > r.due_at)) w(what, counts)
    where a.what = 'approval_requests' and a.columns ? 'status' and w.counts
    union all
    select o.id, null, null, (s.at at time zone o.time_zone)::date, 'blocked_after', 1, extract(epoch from s.at - k.opened_at)
    from changed s join status_changes x on x.id = s.row_id and x.status = 'suspended' join credentials c on c.id = x.credential_id and c.form = 'wallet'
      cross join lateral (select * from cases k where k.resident_id = x.resident_id and k.opened_at <= x.changed_at
        and (k.closed_at is null or k.closed_at >= x.changed_at) order by k.opened_at desc limit 1) k
      join offices o on o.id = office_of_case(k.id, k.opened_at, x.changed_at, k.office_id)
    where s.what = 'status_changes' and s.did = 'update' and s.columns -> 'seen_at' ->> 1 is not null
  )
  select * from event
$$;

-- What those leaves add, to each office, regency, province and to the country.
create function rollout_sums(from_leaf bigint, until_leaf bigint) returns setof rollout_readings
language sql stable security definer set search_path = public, pg_temp as $$
  select p.place, e.day,
    coalesce(sum(e.n) filter (where e.what = 'active'), 0), coalesce(sum(e.n) filter (where e.what = 'activated'), 0),
    coalesce(sum(e.n) filter (where e.what = 'lost'), 0), coalesce(sum(e.n) filter (where e.what = 'served_elsewhere'), 0),
    coalesce(sum(e.n) filter (where e.what = 'opened'), 0), coalesce(sum(e.n) filter (where e.what = 'completed'), 0),
    coalesce(sum(e.n) filter (where e.what = 'to_phone'), 0), coalesce(sum(e.n) filter (where e.what = 'to_card'), 0),
    coalesce(sum(e.n) filter (where e.what = 'cancelled'), 0), coalesce(sum(e.n) filter (where e.what = 'stopped'), 0),
    coalesce(sum(e.n) filter (where e.what = 'from_elsewhere'), 0),
    coalesce(sum(e.n) filter (where e.what = 'delivered'), 0), coalesce(sum(e.n) filter (where e.what = 'undelivered'), 0),
    coalesce(sum(e.n) filter (where e.what = 'requested'), 0), coalesce(sum(e.n) filter (where e.what = 'decided'), 0),
    coalesce(sum(e.n) filter (where e.what = 'decided_late'), 0),
    histogram(seconds_bucket(e.seconds)) filter (where e.what = 'blocked_after'),
    histogram(seconds_bucket(e.seconds)) filter (where e.what = 'renewed_after'),
    histogram(seconds_bucket(e.seconds)) filter (where e.what = 'at_desk')
  from rollout_events(from_leaf, until_leaf) e left join offices o on o.id = e.office_id
    cross join lateral (
      select o.region || ':' || o.code as place where o.id is not null
      union select left(coalesce(e.area, o.region), n) from unnest(array[2, 5, 8]) n where length(coalesce(e.area, o.region)) >= n) p
  where e.other is null or not (e.other = p.place or starts_with(e.other, p.place || '.'))
  group by 1, 2
$$;

-- Adds sums to the meters: a place that has no reading of that day begins with its last one, and every later day moves with it.
create function rollout_add(sums rollout_readings[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into rollout_readings
  select s.place, s.day,
    coalesce(l.active, 0), coalesce(l.activated, 0), coalesce(l.lost, 0), coalesce(l.served_elsewhere, 0),
    coalesce(l.opened, 0), coalesce(l.completed, 0), coalesce(l.to_phone, 0), coalesce(l.to_card, 0),
    coalesce(l.cancelled, 0), coalesce(l.stopped, 0), coalesce(l.from_elsewhere, 0), coalesce(l.delivered, 0),
    coalesce(l.undelivered, 0), coalesce(l.requested, 0), coalesce(l.decided, 0), coalesce(l.decided_late, 0),
    coalesce(l.blocked_after, '{}'), coalesce(l.renewed_after, '{}'), coalesce(l.at_desk, '{}')
  from unnest(sums) s left join lateral (
    select * from rollout_readings r where r.place = s.place and r.day < s.day order by r.day desc limit 1) l on true
  on conflict do nothing;
  update rollout_readings r set
    active = r.active + d.active, activated = r.activated + d.activated, lost = r.lost + d.lost,
    served_elsewhere = r.served_elsewhere + d.served_elsewhere, opened = r.opened + d.opened,
    completed = r.completed + d.completed, to_phone = r.to_phone + d.to_phone, to_card = r.to_card + d.to_card,
    cancelled = r.cancelled + d.cancelled, stopped = r.stopped + d.stopped,
    from_elsewhere = r.from_elsewhere + d.from_elsewhere, delivered = r.delivered + d.delivered,
    undelivered = r.undelivered + d.undelivered, requested = r.requested + d.requested, decided = r.decided + d.decided,
    decided_late = r.decided_late + d.decided_late,
    blocked_after = add_buckets(r.blocked_after, d.blocked_after),
    renewed_after = add_buckets(r.renewed_after, d.renewed_after), at_desk = add_buckets(r.at_desk, d.at_desk)
  from (select x.place, x.day,
    sum(s.active) as active, sum(s.activated) as activated, sum(s.lost) as lost, sum(s.served_elsewhere) as served_elsewhere,
    sum(s.opened) as opened, sum(s.completed) as completed, sum(s.to_phone) as to_phone, sum(s.to_card) as to_card,
    sum(s.cancelled) as cancelled, sum(s.stopped) as stopped, sum(s.from_elsewhere) as from_elsewhere,
    sum(s.delivered) as delivered, sum(s.undelivered) as undelivered, sum(s.requested) as requested,
    sum(s.decided) as decided, sum(s.decided_late) as decided_late,
    sum_buckets(s.blocked_after) as blocked_after, sum_buckets(s.renewed_after) as renewed_after,
    sum_buckets(s.at_desk) as at_desk
    from rollout_readings x join unnest(sums) s on s.place = x.place and s.day <= x.day group by 1, 2) d
  where r.place = d.place and r.day = d.day;
end $$;

-- The next stretch of the sealed log, each leaf exactly once: the row is held, and moves on together with the readings, so that a
-- worker that dies repeats nothing and leaves nothing out. Says whether there is more to do at once.
create function rollout_fold(most int) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  begun timestamptz := clock_timestamp();
  p rollout_progress;
  log_size bigint;
  until_leaf bigint;
begin
  select * into p from rollout_progress for update skip locked;
  if not found then return false; end if;
  log_size := coalesce((select max(leaf) + 1 from log_leaves), 0);
  until_leaf := least(log_size, p.next_leaf + most);
  if until_leaf > p.next_leaf then
    perform rollout_add(array(select s from rollout_sums(p.next_leaf, until_leaf) s));
    insert into rollout_officers (officer_id, office_id, place, last_day)
    select e.actor_id, e.office_id, o.region || ':' || o.code, max((e.at at time zone o.time_zone)::date)
    from log_leaves l join audit_entries e on e.id = l.entry_id and e.at = l.entry_at join offices o on o.id = e.office_id
    where l.leaf >= p.next_leaf and l.leaf < until_leaf and e.actor_kind = 'officer' and e.actor_id is not null and e.outcome = 'done'
      and not starts_with(e.act, 'session.') and not starts_with(e.act, 'factor.')
    group by 1, 2, 3
    on conflict (officer_id, office_id) do update set last_day = greatest(rollout_officers.last_day, excluded.last_day), place = excluded.place;
  end if;
  update rollout_progress set next_leaf = until_leaf, counted_at = case when until_leaf = log_size then begun else counted_at end;
  return until_leaf < log_size;
end $$;

-- What the clock found takes the place of what it found before; a reason that still holds keeps its day.
create function rollout_set_attention(reasons jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  before jsonb;
begin
  perform from rollout_progress for update;
  before := (select coalesce(jsonb_agg(a), '[]') from rollout_attention a);
  delete from rollout_attention;
  insert into rollout_attention (area, reason, since, value, against)
  select f.area, f.reason, coalesce(b.since, (now() at time zone 'Asia/Jakarta')::date), f.value, f.against
  from jsonb_to_recordset(reasons) f(area text, reason text, value double precision, against double precision)
    left join jsonb_to_recordset(before) b(area text, reason text, since date) using (area, reason);
  update rollout_progress set judged_at = now();
end $$;

-- Begins anew: with what was in force before this program counted, from the first leaf that is still in the ledger.
create function rollout_begin() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  lock table rollout_progress in exclusive mode;
  delete from rollout_readings;
  delete from rollout_officers;
  delete from rollout_progress;
  insert into rollout_progress default values;
  perform rollout_add(array(
    select row(p.place, p.day,
      sum(l.active), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{}', '{}', '{}')::rollout_readings
    from rollout_loads l cross join lateral (select left(l.area, n) as place, date '2000-01-01' as day from unnest(array[2, 5, 8]) n) p
    where l.xid = '0' group by p.place, p.day));
end $$;
select rollout_begin();
--> statement-breakpoint

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'
    and (p.proname like 'rollout!_%' escape '!' or p.proname in ('office_of_case', 'note_loaded_credentials', 'require_load', 'app_counts', 'app_sees_figures',
      'seconds_bucket', 'add_buckets', 'sum_buckets', 'tally', 'histogram'))
  loop
    execute format('revoke all on routine %s from public', f);
  end loop;
end $$;
grant execute on function app_counts(), app_sees_figures(text), add_buckets(int[], int[]), sum_buckets(int[]) to loket_app, loket_worker;
grant execute on function rollout_fold(int), rollout_set_attention(jsonb) to loket_worker;
