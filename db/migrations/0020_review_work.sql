-- Review work: who looked at which entry, what was flagged, asked, answered and closed, what was drawn to be looked at, and what
-- the clock found odd. Owner: loket_owner.
CREATE TABLE "audit_draws" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"area" text NOT NULL,
	"week" date NOT NULL,
	"seed" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_draw_a_week" UNIQUE("area","week")
);
--> statement-breakpoint
CREATE TABLE "audit_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"entry_id" bigint NOT NULL,
	"entry_at" timestamp with time zone NOT NULL,
	"officer_id" uuid NOT NULL,
	"region" text NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviewed_once" UNIQUE("entry_id"),
	CONSTRAINT "reviews_somebody_else" CHECK ("audit_reviews"."reviewer_id" <> "audit_reviews"."officer_id")
);
--> statement-breakpoint
CREATE TABLE "audit_samples" (
	"draw_id" uuid NOT NULL,
	"entry_id" bigint NOT NULL,
	"entry_at" timestamp with time zone NOT NULL,
	"officer_id" uuid NOT NULL,
	"region" text NOT NULL,
	CONSTRAINT "audit_samples_draw_id_entry_id_pk" PRIMARY KEY("draw_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "audit_signals" (
	"kind" text NOT NULL,
	"entry_id" bigint NOT NULL,
	"entry_at" timestamp with time zone NOT NULL,
	"officer_id" uuid NOT NULL,
	"region" text NOT NULL,
	"actor_area" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_signals_kind_entry_id_pk" PRIMARY KEY("kind","entry_id")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" bigint NOT NULL,
	"entry_at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"region" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text NOT NULL,
	"asked_at" timestamp with time zone,
	"answer" text,
	"answered_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"result" text,
	"closing_note" text,
	CONSTRAINT "opened_by_somebody_else" CHECK ("findings"."opened_by" <> "findings"."officer_id"),
	CONSTRAINT "closed_by_somebody_else" CHECK ("findings"."closed_by" <> "findings"."officer_id"),
	CONSTRAINT "answered_when_asked" CHECK ("findings"."answered_at" is null or "findings"."asked_at" is not null),
	CONSTRAINT "answered_with_words" CHECK (("findings"."answer" is null) = ("findings"."answered_at" is null)),
	CONSTRAINT "answered_says_so" CHECK ("findings"."status" <> 'answered' or "findings"."answered_at" is not null),
	CONSTRAINT "closed_says_how" CHECK (("findings"."status" = 'closed') = ("findings"."closed_at" is not null and "findings"."closed_by" is not null and "findings"."result" is not null))
);
--> statement-breakpoint
CREATE TABLE "signal_progress" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"judged_until" timestamp with time zone,
	"final_until" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"asked_xmax" "xid8",
	CONSTRAINT "one_row" CHECK ("signal_progress"."only")
);
--> statement-breakpoint
ALTER TABLE "audit_draws" ADD CONSTRAINT "audit_draws_area_areas_path_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_reviews" ADD CONSTRAINT "audit_reviews_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_reviews" ADD CONSTRAINT "audit_reviews_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_reviews" ADD CONSTRAINT "audit_reviews_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_samples" ADD CONSTRAINT "audit_samples_draw_id_audit_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."audit_draws"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_samples" ADD CONSTRAINT "audit_samples_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_samples" ADD CONSTRAINT "audit_samples_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_opened_by_officers_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_closed_by_officers_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "audit_reviews_region" ON "audit_reviews" USING btree ("region","at");
--> statement-breakpoint
CREATE INDEX "audit_samples_entry" ON "audit_samples" USING btree ("entry_id");
--> statement-breakpoint
CREATE INDEX "audit_samples_region" ON "audit_samples" USING btree ("region","entry_at");
--> statement-breakpoint
CREATE INDEX "audit_signals_entry" ON "audit_signals" USING btree ("entry_id");
--> statement-breakpoint
CREATE INDEX "audit_signals_area" ON "audit_signals" USING btree ("actor_area","entry_at");
--> statement-breakpoint
CREATE INDEX "audit_signals_officer" ON "audit_signals" USING btree ("officer_id","entry_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_finding" ON "findings" USING btree ("entry_id") WHERE "findings"."status" <> 'closed';
--> statement-breakpoint
CREATE INDEX "findings_region" ON "findings" USING btree ("region","status","opened_at");
--> statement-breakpoint
CREATE INDEX "findings_officer" ON "findings" USING btree ("officer_id","status");
--> statement-breakpoint
CREATE INDEX "contact_codes_used" ON "contact_codes" USING btree ("contact_index","used_at") WHERE "contact_codes"."used_at" is not null;
--> statement-breakpoint

do $$
declare guarded record;
begin
  for guarded in select * from (values
    ('audit_reviews', 'review_id', true), ('findings', 'id', false), ('audit_draws', 'id', true), ('audit_samples', 'draw_id', true))
    as g(name, subject, only_added)
  loop
    execute format('create constraint trigger require_entry after insert or update or delete on %I
      deferrable initially deferred for each row execute function require_entry(%L)', guarded.name, guarded.subject);
    execute format('alter table %I enable always trigger require_entry', guarded.name);
    if guarded.only_added then
      execute format('create trigger refuse_change before update or delete on %I for each statement execute function refuse_change()', guarded.name);
      execute format('alter table %I enable always trigger refuse_change', guarded.name);
    end if;
  end loop;
  for guarded in select unnest(array['audit_reviews', 'findings', 'audit_draws', 'audit_samples', 'audit_signals', 'signal_progress']) as name
  loop
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_truncate()', guarded.name);
    execute format('alter table %I enable always trigger refuse_truncate', guarded.name);
    execute format('alter table %I enable row level security', guarded.name);
    execute format('alter table %I force row level security', guarded.name);
    execute format('create policy owner_all on %I to loket_owner using (true) with check (true)', guarded.name);
  end loop;
end $$;

-- Who looks after the officers of an area. An auditor reads and does nothing here.
create function app_judges() returns boolean language sql stable as $$
  select coalesce(app_role() in ('supervisor', 'provincial-overseer', 'auditor'), false)
$$;

-- In the area, by whoever looks after it, and never what is about oneself: it is not there.
create policy app_scope on audit_reviews to loket_app
  using (app_covers(region) and (select app_judges()) and officer_id is distinct from app_actor())
  with check (app_covers(region) and (select app_judges()));
create policy app_scope on audit_draws for select to loket_app using (app_covers(area) and (select app_judges()));
create policy app_scope on audit_samples for select to loket_app
  using (app_covers(region) and (select app_judges()) and officer_id is distinct from app_actor());
create policy app_scope on audit_signals for select to loket_app
  using (app_covers(region) and (select app_role()) in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor')
    and officer_id is distinct from app_actor());
-- The officer concerned sees a finding once it is asked of them, and nothing of anybody else's.
create policy app_scope on findings to loket_app
  using (case when officer_id = app_actor() then asked_at is not null else app_covers(region) and (select app_judges()) end)
  with check (officer_id = app_actor() or (app_covers(region) and (select app_judges())));
-- The clock goes by what an area has set for itself.
create policy worker_scope on policies for select to loket_worker using (true);
create policy worker_scope on audit_draws to loket_worker using (true) with check (true);
create policy worker_scope on audit_samples to loket_worker using (true) with check (true);
do $$
declare name text;
begin
  foreach name in array array['audit_reviews', 'findings', 'audit_draws', 'audit_samples', 'audit_signals'] loop
    execute format('create policy auditors_add_nothing on %I as restrictive for insert to loket_app with check (app_role() is distinct from ''auditor'')', name);
    execute format('create policy auditors_change_nothing on %I as restrictive for update to loket_app using (app_role() is distinct from ''auditor'')', name);
    execute format('create policy auditors_remove_nothing on %I as restrictive for delete to loket_app using (app_role() is distinct from ''auditor'')', name);
  end loop;
end $$;

grant select, insert on audit_reviews to loket_app;
grant select, insert, update (status, asked_at, answer, answered_at, closed_by, closed_at, result, closing_note) on findings to loket_app;
grant select on audit_draws, audit_samples, audit_signals to loket_app;
grant select, insert on audit_draws, audit_samples to loket_worker;
--> statement-breakpoint

-- Is this an officer's entry that the acting reviewer may judge: of an officer of the own area, and in no way about oneself?
create function may_judge(entry bigint, moment timestamptz, officer uuid, area text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select app_role() in ('supervisor', 'provincial-overseer') and app_covers(area) and exists (
    select from audit_entries e where e.id = entry and e.at = moment and e.actor_kind = 'officer'
      and e.actor_id = officer and e.actor_region = area
      and app_actor() <> e.actor_id and e.maker_id is distinct from app_actor() and e.subject_id is distinct from app_actor())
$$;

create function guard_reviews() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'loket_owner', 'member') then return new; end if;
  if new.reviewer_id is distinct from app_actor()
      or not coalesce(may_judge(new.entry_id, new.entry_at, new.officer_id, new.region), false) then
    raise exception 'not this reviewer''s to judge' using errcode = 'LK040'; end if;
  return new;
end $$;
create trigger guard_reviews before insert on audit_reviews for each row execute function guard_reviews();
alter table audit_reviews enable always trigger guard_reviews;

-- A finding is opened like a review, asked once, answered once by its officer alone, and closed once by somebody else: after
-- an answer, or three days without one; only what turns out justified is closed unasked.
create function guard_findings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reviews boolean := coalesce(app_role() in ('supervisor', 'provincial-overseer') and app_covers(new.region)
  and new.officer_id is distinct from app_actor(), false);
begin
  if tg_op = 'UPDATE' and old.status = 'closed' then raise exception 'a finding is closed once' using errcode = 'LK041'; end if;
  if pg_has_role(session_user, 'loket_owner', 'member') then return new; end if;
  if tg_op = 'INSERT' then
    if new.opened_by is distinct from app_actor() or new.status <> 'open' or new.answered_at is not null
        or not coalesce(may_judge(new.entry_id, new.entry_at, new.officer_id, new.region), false) then
      raise exception 'not this reviewer''s to flag' using errcode = 'LK040'; end if;
    return new;
  end if;
  if old.asked_at is not null and new.asked_at is distinct from old.asked_at or old.answered_at is not null
      and (new.answered_at, new.answer) is distinct from (old.answered_at, old.answer) then
    raise exception 'asked once, answered once' using errcode = 'LK041'; end if;
  if new.answered_at is distinct from old.answered_at then
    if app_actor() is distinct from new.officer_id or old.asked_at is null or new.status <> 'answered' then
      raise exception 'the officer concerned answers, once asked' using errcode = 'LK041'; end if;
  elsif not reviews then
    raise exception 'another supervisor asks and closes' using errcode = 'LK040';
  end if;
  if new.status = 'closed' and (new.closed_by is distinct from app_actor() or not (old.status = 'answered'
      or coalesce(old.asked_at < now() - interval '3 days', false) or coalesce(new.result = 'justified', false))) then
    raise exception 'closed in the own name, after the answer' using errcode = 'LK041'; end if;
  if old.status = 'answered' and new.status = 'open' then
    raise exception 'what was answered is not open again' using errcode = 'LK041'; end if;
  return new;
end $$;
create trigger guard_findings before insert or update on findings for each row execute function guard_findings();
alter table findings enable always trigger guard_findings;
--> statement-breakpoint

-- The number an area has set for itself, or the nearest area above it.
create function policy_number(area text, wanted text, otherwise jsonb) returns numeric language sql stable as $$
  select coalesce((select (p.value #>> '{}')::numeric from policies p where p.name = wanted
    and (p.region = area or starts_with(area, p.region || '.')) order by length(p.region) desc limit 1), (otherwise ->> wanted)::numeric)
$$;

-- What an officer did that is worth a look: it showed or changed a person, an officer or the rules.
create function is_worth_a_look(act text) returns boolean language sql immutable as $$
  select act ~ '^(resident|case|contact|credential|card|presentation|approval|officer|office|policy)[.]' and act <> 'resident.keep-open'
$$;
-- What follows when a resident was looked up for a reason.
create function follows_a_look(act text) returns boolean language sql immutable as $$
  select act ~ '^(case|contact|credential|card|presentation)[.]' and act not in ('case.view', 'case.find')
$$;

-- The odd entries from one moment to another, by the thresholds that hold now. Adds what is not there; says how many.
create function judge_span(since timestamptz, until timestamptz, defaults jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare made int; total int := 0;
begin
  insert into audit_signals (kind, entry_id, entry_at, officer_id, region, actor_area)
  select 'look-without-case', e.id, e.at, e.actor_id, e.actor_region, e.actor_area from audit_entries e
  where e.at >= since and e.at < until and e.act = 'resident.find' and e.outcome = 'done' and e.actor_kind = 'officer'
    and e.resident_id is not null and e.actor_id is not null and e.actor_region is not null
    and not exists (select from audit_entries f where f.resident_id = e.resident_id and f.office_id = e.office_id and f.at > e.at
      and f.at <= e.at + make_interval(mins => policy_number(e.actor_region, 'signal-case-minutes', defaults)::int)
      and f.outcome in ('done', 'requested') and follows_a_look(f.act))
  on conflict do nothing;
  get diagnostics made = row_count; total := total + made;

  insert into audit_signals (kind, entry_id, entry_at, officer_id, region, actor_area)
  select 'out-of-hours', e.id, e.at, e.actor_id, e.actor_region, e.actor_area
  from audit_entries e join offices o on o.id = e.office_id
  where e.at >= since and e.at < until and e.outside_hours and e.outcome = 'done' and is_worth_a_look(e.act)
    and e.actor_id is not null and e.actor_region is not null
    and policy_number(e.actor_region, 'signal-out-of-hours', defaults) <= (select count(*) from audit_entries f
      where f.actor_id = e.actor_id and f.outside_hours and f.outcome = 'done' and is_worth_a_look(f.act)
        and f.at >= local_day_start(e.at, o.time_zone) and f.at <= e.at and (f.at, f.id) <= (e.at, e.id))
  on conflict do nothing;
  get diagnostics made = row_count; total := total + made;

  insert into audit_signals (kind, entry_id, entry_at, officer_id, region, actor_area)
  select 'reissues-above-peers', e.id, e.at, coalesce(e.maker_id, e.actor_id), e.actor_region, e.actor_area
  from audit_entries e cross join lateral (
    select coalesce(max(n) filter (where who = coalesce(e.maker_id, e.actor_id)), 0) as own,
      coalesce(percentile_cont(0.5) within group (order by n) filter (where who <> coalesce(e.maker_id, e.actor_id)), 0) as peers
    from (select coalesce(f.maker_id, f.actor_id) as who, count(*) as n from audit_entries f
      where f.actor_area = e.actor_area and f.act = 'credential.reissue' and f.outcome = 'done' and f.actor_kind = 'officer'
        and f.at > e.at - interval '7 days' and f.at <= e.at and (f.at, f.id) <= (e.at, e.id) group by 1) each_officer) week
  where e.at >= since and e.at < until and e.act = 'credential.reissue' and e.outcome = 'done' and e.actor_kind = 'officer'
    and e.actor_id is not null and e.actor_region is not null
    and week.own >= policy_number(e.actor_region, 'signal-reissue-least', defaults)
    and week.own > policy_number(e.actor_region, 'signal-reissue-factor', defaults) * greatest(week.peers, 1)
  on conflict do nothing;
  get diagnostics made = row_count; total := total + made;

  insert into audit_signals (kind, entry_id, entry_at, officer_id, region, actor_area)
  select 'same-phone', e.id, e.at, e.actor_id, e.actor_region, e.actor_area
  from audit_entries e cross join lateral (select c.contact_index from contact_codes c
    where c.case_id = e.case_id and c.channel = 'sms' and c.used_at <= e.at order by c.used_at desc limit 1) code
  where e.at >= since and e.at < until and e.act = 'contact.confirm-code' and e.outcome = 'done' and e.actor_kind = 'officer'
    and e.detail ->> 'channel' = 'sms' and e.actor_id is not null and e.actor_region is not null
    and policy_number(e.actor_region, 'signal-same-phone', defaults) <= (select count(distinct c.resident_id) from contact_codes c
      where c.contact_index = code.contact_index and c.used_at > e.at - interval '90 days' and c.used_at <= e.at)
  on conflict do nothing;
  get diagnostics made = row_count;
  return total + made;
end $$;

-- The next stretch of the ledger, each exactly once: the row is held, and moves on together with what was found. Judged is only
-- what can no longer change: a moment counts as final once every transaction that ran then has ended, and a look-up is judged
-- when its time to be followed up is over. Says whether there is more to do at once.
create function judge_next(defaults jsonb) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p signal_progress;
  wait interval := make_interval(mins => greatest((defaults ->> 'signal-case-minutes')::int,
    (select max((value #>> '{}')::int) from policies where name = 'signal-case-minutes')));
  target timestamptz;
begin
  select * into p from signal_progress for update skip locked;
  if not found then return false; end if;
  if p.asked_xmax <= pg_snapshot_xmin(pg_current_snapshot()) then
    p.final_until := p.asked_at; p.asked_xmax := null;
  end if;
  if p.asked_xmax is null then -- a minute back: an entry's moment is read shortly before its transaction gets its number
    p.asked_at := now() - interval '1 minute'; p.asked_xmax := pg_snapshot_xmax(pg_current_snapshot());
  end if;
  p.judged_until := coalesce(p.judged_until, (select min(at) from audit_entries));
  target := least(p.final_until - wait, p.judged_until + interval '6 hours');
  if target > p.judged_until then perform judge_span(p.judged_until, target, defaults); p.judged_until := target; end if;
  update signal_progress set judged_until = p.judged_until, final_until = p.final_until, asked_at = p.asked_at, asked_xmax = p.asked_xmax;
  return coalesce(p.final_until - wait > p.judged_until, false);
end $$;

-- From this moment on everything is worked out again, by the thresholds that hold now.
create function judge_again(since timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from signal_progress for update;
  delete from audit_signals where entry_at >= since;
  update signal_progress set judged_until = least(judged_until, greatest(since, (select min(at) from audit_entries)));
end $$;
insert into signal_progress default values;
--> statement-breakpoint

-- Numbers this officer confirmed that went to several residents: how many each, and when last. Never the number, never who.
create function shared_phones_of(officer uuid, since timestamptz) returns table (residents int, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct c.resident_id)::int, max(c.used_at)
  from (select distinct code.contact_index from audit_entries e cross join lateral (select c.contact_index from contact_codes c
      where c.case_id = e.case_id and c.channel = 'sms' and c.used_at <= e.at order by c.used_at desc limit 1) code
    where e.actor_id = officer and e.at >= since and e.act = 'contact.confirm-code' and e.outcome = 'done'
      and e.detail ->> 'channel' = 'sms' and app_covers(e.actor_region)) own
  join contact_codes c on c.contact_index = own.contact_index and c.used_at > since - interval '90 days'
  where app_judges() and officer is distinct from app_actor()
  group by own.contact_index having count(distinct c.resident_id) > 1 order by 1 desc limit 20
$$;

revoke all on function app_judges(), may_judge(bigint, timestamptz, uuid, text), guard_reviews(), guard_findings(),
  policy_number(text, text, jsonb), is_worth_a_look(text), follows_a_look(text), judge_span(timestamptz, timestamptz, jsonb),
  judge_next(jsonb), judge_again(timestamptz), shared_phones_of(uuid, timestamptz) from public;
grant execute on function app_judges(), is_worth_a_look(text) to loket_app, loket_worker;
grant execute on function shared_phones_of(uuid, timestamptz) to loket_app;
grant execute on function judge_next(jsonb), judge_again(timestamptz), policy_number(text, text, jsonb) to loket_worker;
--> statement-breakpoint

select watch_changes('audit_draws', 'id', 'id area week seed at');
select watch_changes('audit_samples', 'draw_id', 'draw_id entry_id entry_at officer_id region');
select watch_changes('audit_reviews', 'review_id', 'id review_id entry_id entry_at officer_id region reviewer_id at', '', 'note');
select watch_changes('findings', 'id', 'id entry_id entry_at act officer_id region status opened_by opened_at asked_at answered_at closed_by
  closed_at result', '', 'note answer closing_note');
