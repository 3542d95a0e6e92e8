-- Four eyes: what somebody sees of the person they decide about, that a request waits exactly as long as its case, that
-- nobody decides twice, on their own or in another's name, and that weak evidence alone decides nothing. Owner: loket_owner.

alter table approval_requests add column risks jsonb default '[]'::jsonb not null;
create unique index one_waiting_request on approval_requests (case_id) where status = 'waiting';
--> statement-breakpoint

-- The person and the case a transaction decides about: the request named in its context, while it waits (or was decided in
-- this very transaction), for a second person of its area, and for an overseer only once it came up late.
create function app_asked_resident() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select r.resident_id from approval_requests r
  where r.id = nullif(current_setting('app.approval', true), '')::uuid and app_covers(r.region)
    and r.maker_id is distinct from app_actor() and (r.status = 'waiting' or r.decided_at = now())
    and (app_role() = 'supervisor' or (app_role() = 'provincial-overseer' and r.escalated_at is not null))
$$;
create function app_asked_case() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select r.case_id from approval_requests r
  where r.id = nullif(current_setting('app.approval', true), '')::uuid and app_asked_resident() is not null
$$;

create or replace function app_works() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(app_role() in ('clerk', 'supervisor'), false) or app_resident() is not null
    or (app_role() = 'provincial-overseer' and app_asked_resident() is not null)
$$;

-- A supervisor of the maker's area decides about a case at any office of it, the resident's home aside. An overseer sees
-- that one person, and nobody else of the province.
create policy approval_scope on residents for select to loket_app using (id = (select app_asked_resident()));
create policy approval_scope on cases to loket_app using (id = (select app_asked_case()));
create policy approval_scope on audit_entries for select to loket_app using (case_id = (select app_asked_case()));
create policy overseers_see_one on residents as restrictive to loket_app
  using (app_role() is distinct from 'provincial-overseer' or id = (select app_asked_resident()));
create policy overseers_see_one on families as restrictive to loket_app
  using (app_role() is distinct from 'provincial-overseer' or exists (select from residents r where r.family_id = families.id));
do $$
declare name text;
begin
  foreach name in array array['devices', 'credentials', 'offers', 'identity_checks', 'contact_codes', 'card_orders', 'messages',
    'presentations', 'status_changes'] loop
    execute format('create policy approval_scope on %I for select to loket_app using (resident_id = (select app_asked_resident()))', name);
  end loop;
  foreach name in array array['devices', 'credentials', 'offers', 'cases', 'identity_checks', 'contact_codes', 'card_orders',
    'messages', 'presentations', 'status_changes'] loop
    execute format('create policy overseers_see_one on %I as restrictive to loket_app
      using (app_role() is distinct from ''provincial-overseer'' or resident_id = (select app_asked_resident()))', name);
  end loop;
end $$;
--> statement-breakpoint

-- What an inbox shows of the people in it: the case's number and a NIK to be masked, of requests the officer may decide on.
create function asked_about(wanted uuid[]) returns table (approval_id uuid, case_number text, resident_id uuid, nik_sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, c.number, p.id, p.nik_sealed
  from approval_requests r left join cases c on c.id = r.case_id left join residents p on p.id = r.resident_id
  where r.id = any (wanted) and app_covers(r.region)
    and (app_role() = 'supervisor' or (app_role() = 'provincial-overseer' and r.escalated_at is not null))
$$;

-- As before, without the cases a second person rejected, which are counted for themselves.
drop function stopped_cases_of(uuid);
create function stopped_cases_of(resident uuid) returns table (stopped int, fraud int, disowned int, rejected int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, (count(*) filter (where c.stop_reason = 'fraud-flagged'))::int,
    (count(*) filter (where c.stop_reason = 'offer-disowned'))::int, (count(*) filter (where c.stop_reason = 'rejected'))::int from cases c
  where c.resident_id = resident and c.status = 'stopped' and c.opened_at > now() - interval '90 days' and app_actor() is not null
$$;
--> statement-breakpoint

-- A case that goes on or ends in any other way takes its request along.
create function withdraw_requests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update approval_requests set status = 'withdrawn', decided_at = now() where case_id = new.id and status = 'waiting';
  return null;
end $$;
create trigger withdraw_requests after update on cases for each row
  when (old.status = 'awaiting-approval' and new.status <> 'awaiting-approval') execute function withdraw_requests();
alter table cases enable always trigger withdraw_requests;

-- A request is made in one's own name, taken and decided in one's own name, after a look at its evidence, and once. The
-- CHECKs of the table keep maker and checker apart, for the server's owner too.
create function guard_requests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.status <> 'waiting' then
    raise exception 'a request is decided once' using errcode = 'LK020'; end if;
  if pg_has_role(session_user, 'loket_owner', 'member') then return new; end if;
  if tg_op = 'INSERT' then
    if new.maker_id is distinct from app_actor() or new.status <> 'waiting' or new.taken_by is not null or new.escalated_at is not null then
      raise exception 'a request begins with its maker, and waits' using errcode = 'LK020'; end if;
    return new;
  end if;
  if (new.taken_by is not null and new.taken_by is distinct from old.taken_by and new.taken_by is distinct from app_actor())
      or (new.decided_by is not null and new.decided_by is distinct from app_actor()) then
    raise exception 'in the name of another' using errcode = 'LK020'; end if;
  if new.decided_by is not null and (old.taken_by is distinct from new.decided_by or old.evidence_seen_at is null
      or not coalesce(app_role() = 'supervisor' or (app_role() = 'provincial-overseer' and old.escalated_at is not null), false)) then
    raise exception 'not by whoever has taken it and has looked' using errcode = 'LK020'; end if;
  return new;
end $$;
create trigger guard_requests before insert or update on approval_requests for each row execute function guard_requests();
alter table approval_requests enable always trigger guard_requests;

-- No approval without both people on record.
create function require_both() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from audit_entries e where e.xid = pg_current_xact_id() and e.act = 'approval.approve' and e.outcome = 'done'
      and e.subject_id = new.subject_id and e.actor_id = new.decided_by and e.maker_id = new.maker_id) then return null; end if;
  raise exception 'an approval without both people on record' using errcode = 'LK021';
end $$;
create constraint trigger require_both after insert or update on approval_requests deferrable initially deferred
  for each row when (new.status = 'approved') execute function require_both();
alter table approval_requests enable always trigger require_both;

-- Other papers than a KTP-el (route C) decide nothing without somebody's approval in the same transaction. At its end, because
-- an act that waits is rehearsed first and taken back.
create function require_second_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select c.route from identity_checks c where c.case_id = new.id order by c.checked_at desc limit 1) is distinct from 'C'
      or exists (select from approval_requests r where r.case_id = new.id and r.status = 'approved' and r.decided_at = now())
      or pg_has_role(session_user, 'loket_owner', 'member') then return null; end if;
  raise exception 'weak evidence takes a second person' using errcode = 'LK022';
end $$;
create constraint trigger require_second_person after update on cases deferrable initially deferred for each row
  when (old.status in ('open', 'awaiting-approval') and new.status in ('awaiting-claim', 'awaiting-phone', 'completed'))
  execute function require_second_person();
alter table cases enable always trigger require_second_person;
--> statement-breakpoint

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function app_asked_resident(), app_asked_case() to loket_app, loket_worker;
grant execute on function asked_about(uuid[]), stopped_cases_of(uuid) to loket_app;
