-- Limits on curiosity: how many look-ups an officer has left, whose record an officer never opens, and what raises an
-- alarm. The alarms hang on the ledger: whatever is on record raises its alarm in the same transaction. Owner: loket_owner.

-- When the day of this moment began, on the clocks of that zone.
create function local_day_start(moment timestamptz, zone text) returns timestamptz language sql stable as $$
  select date_trunc('day', moment at time zone zone) at time zone zone
$$;

-- Until when this officer has used up the look-ups of an hour (any sixty minutes) and of a day (of the office's calendar);
-- null where some are left. One look-up is one entry, hit or miss; of a search by name the entry of the search itself, and
-- not those of the people it showed. The officer's look-ups take turns until they are committed: whoever comes second
-- counts the first.
create function lookups_used_up(per_hour int, per_day int, zone text)
returns table (hour_until timestamptz, day_until timestamptz)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('look-ups of ' || app_actor(), 0));
  return query select
    (select e.at + interval '1 hour' from audit_entries e
      where e.actor_id = app_actor() and e.act in ('resident.find', 'resident.find-by-name') and e.outcome = 'done'
        and (e.act = 'resident.find' or e.resident_id is null) and e.at > now() - interval '1 hour'
      order by e.at desc offset greatest(per_hour, 1) - 1 limit 1),
    (select local_day_start(now(), zone) + interval '1 day' from audit_entries e
      where e.actor_id = app_actor() and e.act in ('resident.find', 'resident.find-by-name') and e.outcome = 'done'
        and (e.act = 'resident.find' or e.resident_id is null) and e.at >= local_day_start(now(), zone)
      offset greatest(per_day, 1) - 1 limit 1);
end $$;

-- Is this resident the officer's own person ('own'), or on the same family card ('family')? Asked about whoever acts, or
-- about whoever asked for what is being approved.
create function conflict_with(officer uuid, resident uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$ -- plpgsql, because it keeps its plan
declare me record;
begin
  select r.id, r.family_id into me from officers o join residents r on r.nik_index = o.nik_index
  where o.id = officer and (o.id = app_actor() or o.id = nullif(current_setting('app.maker', true), '')::uuid);
  if not found then return null; end if;
  if me.id = resident then return 'own'; end if;
  return (select 'family' from residents r where r.id = resident and r.family_id = me.family_id);
end $$;
--> statement-breakpoint

-- One alarm of a kind for an officer and a resident within a span of time, however many tries and however many at once.
create function raise_alarm_about(wanted text, officer uuid, office uuid, resident uuid, since timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'alarm', wanted, officer, resident), 0));
  insert into alarms (kind, region, officer_id, resident_id)
  select wanted, coalesce(f.region, o.region), officer, resident
  from officers o left join offices f on f.id = coalesce(office, o.office_id)
  where o.id = officer and not exists (select from alarms a where a.kind = wanted and a.officer_id = officer
    and a.resident_id is not distinct from resident and a.at > since);
end $$;

create function raise_alarms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_hour_ago timestamptz := now() - interval '1 hour';
  why text := new.detail ->> 'why';
begin
  if new.resident_id is not null and exists (select from canaries c where c.resident_id = new.resident_id) then
    perform raise_alarm_about('canary', new.actor_id, new.office_id, new.resident_id, an_hour_ago);
  end if;
  if new.outcome = 'refused' and why in ('conflict.own', 'conflict.family') or new.detail ? 'withheld' then
    perform raise_alarm_about('conflict-of-interest', new.actor_id, new.office_id, new.resident_id, an_hour_ago);
  end if;
  if new.outcome = 'refused' and why = 'lookup.hourly' then
    perform raise_alarm_about('budget', new.actor_id, new.office_id, null, an_hour_ago);
  elsif new.outcome = 'refused' and why = 'lookup.daily' then
    perform raise_alarm_about('budget', new.actor_id, new.office_id, null,
      local_day_start(now(), coalesce((select f.time_zone from offices f where f.id = new.office_id), 'Asia/Jakarta')));
  end if;
  return null;
end $$;
create trigger raise_alarms after insert on audit_entries for each row
  when (new.actor_kind = 'officer' and new.actor_id is not null) execute function raise_alarms();
alter table audit_entries enable always trigger raise_alarms;
--> statement-breakpoint

-- Alarms are for those who answer for the area, and nobody sees, or ends, the alarm about themselves.
create policy who_answers_for_the_area on alarms as restrictive for select to loket_app using (
  (select app_role()) in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor')
  and officer_id is distinct from app_actor());

revoke all on function local_day_start(timestamptz, text), lookups_used_up(int, int, text), conflict_with(uuid, uuid),
  raise_alarm_about(text, uuid, uuid, uuid, timestamptz), raise_alarms() from public;
grant execute on function lookups_used_up(int, int, text), conflict_with(uuid, uuid) to loket_app;
