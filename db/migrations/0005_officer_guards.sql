-- Officers' guards: what a session is worth at this moment, which role sees a resident at all, who may change an officer,
-- and that nobody decides on their own request. Owner: loket_owner.

create function app_role() returns text language sql stable as $$ select nullif(current_setting('app.role', true), '') $$;

-- Does this transaction work on people? Counter staff, a resident's own wallet, and an overseer who decides on a request
-- that came up late. Admins and auditors never see a resident's row, whatever their area.
create function app_works() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(app_role() in ('clerk', 'supervisor'), false) or app_resident() is not null
    or (app_role() = 'provincial-overseer' and exists (
      select from approval_requests r where r.id = nullif(current_setting('app.approval', true), '')::uuid
        and r.escalated_at is not null and app_covers(r.region)))
$$;

do $$
declare name text;
begin
  foreach name in array array['residents', 'families', 'devices', 'credentials', 'offers', 'cases', 'identity_checks',
    'contact_codes', 'card_orders', 'messages', 'presentations', 'status_changes'] loop
    execute format('create policy works_on_people on %I as restrictive to loket_app using ((select app_works()))', name);
  end loop;
end $$;
--> statement-breakpoint

do $$
declare guarded record;
begin
  for guarded in select * from (values
    ('offices', 'id'), ('officer_secrets', 'officer_id'), ('passkeys', 'officer_id'), ('recovery_codes', 'officer_id'),
    ('sso_identities', 'officer_id'), ('invitations', 'officer_id'), ('officer_mails', 'officer_id'),
    ('approval_requests', 'subject_id'), ('policies', 'id'), ('officer_imports', 'id')) as g(name, subject)
  loop
    execute format('create constraint trigger require_entry after insert or update or delete on %I
      deferrable initially deferred for each row execute function require_entry(%L)', guarded.name, guarded.subject);
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_truncate()', guarded.name);
    execute format('alter table %I enable always trigger require_entry', guarded.name);
    execute format('alter table %I enable always trigger refuse_truncate', guarded.name);
    execute format('alter table %I enable row level security', guarded.name);
    execute format('alter table %I force row level security', guarded.name);
    execute format('create policy owner_all on %I to loket_owner using (true) with check (true)', guarded.name);
  end loop;
end $$;

-- Everybody may know where an office is; only admins of its area change it.
create policy app_scope on offices to loket_app using (true) with check (app_covers(region));
create policy worker_scope on offices for select to loket_worker using (true);
-- Of secrets everybody sees their own; of invitations and mails, those of officers one sees.
create policy app_scope on officer_secrets to loket_app using (officer_id = app_actor());
create policy app_scope on passkeys to loket_app using (officer_id = app_actor());
create policy app_scope on recovery_codes to loket_app using (officer_id = app_actor());
create policy app_scope on sso_identities to loket_app using (officer_id = app_actor());
create policy app_scope on invitations to loket_app using (exists (select from officers o where o.id = officer_id));
create policy app_scope on officer_mails to loket_app using (exists (select from officers o where o.id = officer_id));
create policy worker_scope on officer_mails to loket_worker using (true) with check (true);
create policy app_scope on approval_requests to loket_app
  using (app_covers(region) or office_id = app_office() or maker_id = app_actor());
create policy worker_scope on approval_requests to loket_worker using (true) with check (true);
-- What an area decided binds everybody below it: all may read, the area itself writes.
create policy app_scope on policies to loket_app using (true) with check (app_covers(region));
create policy app_scope on officer_imports to loket_app using (app_covers(region));
create policy worker_scope on officer_imports to loket_worker using (true) with check (true);
create policy add on officers for insert to loket_app with check (app_covers(region));
create policy change on officers for update to loket_app using (app_covers(region) or id = app_actor())
  with check (app_covers(region) or id = app_actor());
create policy worker_scope on officers to loket_worker using (true) with check (true);
create policy worker_scope on invitations to loket_worker using (true) with check (true);

alter table factor_proofs enable row level security;
alter table factor_proofs force row level security;
create policy owner_all on factor_proofs to loket_owner using (true) with check (true);
create policy app_scope on factor_proofs to loket_app using (officer_id = app_actor());
alter table alarms enable row level security;
alter table alarms force row level security;
create policy owner_all on alarms to loket_owner using (true) with check (true);
create policy app_scope on alarms to loket_app using (app_covers(region));
alter table canaries enable row level security;
alter table canaries force row level security;
create policy owner_all on canaries to loket_owner using (true) with check (true);

-- An auditor reads. Nothing but the session and the ledger takes a line from one.
do $$
declare name text;
begin
  for name in select distinct c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'app_scope' and c.relname not in ('officer_secrets', 'passkeys', 'recovery_codes', 'sso_identities', 'factor_proofs',
      'officers', 'invitations', 'officer_mails')
  loop
    execute format('create policy auditors_add_nothing on %I as restrictive for insert to loket_app with check (app_role() is distinct from ''auditor'')', name);
    execute format('create policy auditors_change_nothing on %I as restrictive for update to loket_app using (app_role() is distinct from ''auditor'')', name);
    execute format('create policy auditors_remove_nothing on %I as restrictive for delete to loket_app using (app_role() is distinct from ''auditor'')', name);
  end loop;
end $$;
--> statement-breakpoint

revoke select on officers from loket_app;
grant select (id, username, name, role, region, office_id, created_at, joined_at, statement_signed_at, disabled_at, disabled_reason,
  version, email_sealed) on officers to loket_app;
grant insert (id, username, name, role, region, office_id, email_sealed, email_index, nik_index) on officers to loket_app, loket_worker;
grant update (name, role, region, office_id, email_sealed, email_index, nik_index, password_hash, joined_at, statement_signed_at,
  disabled_at, disabled_reason, version) on officers to loket_app;
grant select (id, username, name, role, region, office_id, email_sealed, email_index, disabled_at, joined_at) on officers to loket_worker;
grant insert, update (name, address, counters, closed_at) on offices to loket_app;
grant select, insert, update on officer_secrets to loket_app;
grant select, insert, delete, update (counter, last_used_at, name) on passkeys to loket_app;
grant select, insert, delete, update (used_at) on recovery_codes to loket_app;
grant select, insert on sso_identities to loket_app;
grant select, insert, update (used_at, cancelled_at) on invitations to loket_app;
grant select, insert on invitations to loket_worker;
grant select, insert on officer_mails to loket_app, loket_worker;
grant update (status, attempts, sent_at) on officer_mails to loket_worker;
grant select, insert on approval_requests to loket_app;
grant update (status, taken_by, taken_until, evidence_seen_at, decided_by, decided_at, reason, note) on approval_requests to loket_app;
grant select, update (escalated_at) on approval_requests to loket_worker;
grant select, insert, update (value, set_by, set_at) on policies to loket_app;
grant select on policies to loket_worker;
grant select, insert, update (status, done, failed, result_sealed, finished_at) on officer_imports to loket_app;
grant select, update (status, done, failed, result_sealed, finished_at) on officer_imports to loket_worker;
grant select, insert, update (failures, proven_at, method, used_at), delete on factor_proofs to loket_app;
grant select, delete on factor_proofs, sessions to loket_worker;
grant select, insert, update (seen_by, seen_at) on alarms to loket_app;
grant insert on alarms to loket_worker;
create policy worker_scope on alarms for insert to loket_worker with check (true);
create policy worker_scope on factor_proofs to loket_worker using (true);
--> statement-breakpoint

-- Whoever changes an officer is an admin of that area, of high enough a role, and never changes their own; the last admin of
-- an area stays. Decided here, so that no page and no race can do otherwise. Everybody keeps their own secrets up to date.
create function guard_officers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  is_own boolean := coalesce(new.id = app_actor(), false);
  is_moved boolean := tg_op = 'UPDATE' and (new.role, new.region, new.office_id, new.disabled_at)
    is distinct from (old.role, old.region, old.office_id, old.disabled_at);
  is_renamed boolean := tg_op = 'UPDATE' and ((new.name, new.email_index) is distinct from (old.name, old.email_index)
    or (old.nik_index is not null and new.nik_index is distinct from old.nik_index));
begin
  if pg_has_role(session_user, 'loket_owner', 'member') then return new; end if;
  if pg_has_role(session_user, 'loket_worker', 'member') and tg_op = 'INSERT' then return new; end if; -- a committed import
  if tg_op = 'UPDATE' and is_own and not is_moved and not is_renamed then return new; end if;
  if tg_op = 'UPDATE' and is_own then
    raise exception 'officers do not change their own role, area, standing, name or address' using errcode = 'LK010'; end if;
  if coalesce(app_role() not in ('regency-admin', 'national-admin'), true) then
    raise exception 'only an admin changes an officer' using errcode = 'LK010'; end if;
  if app_role() = 'regency-admin' and (new.role in ('provincial-overseer', 'national-admin')
      or (tg_op = 'UPDATE' and old.role in ('provincial-overseer', 'national-admin'))) then
    raise exception 'a role above the own one' using errcode = 'LK010'; end if;
  if tg_op = 'UPDATE' and not app_covers(old.region) then
    raise exception 'an officer of another area' using errcode = 'LK010'; end if;
  if tg_op = 'UPDATE' and is_moved and old.role in ('regency-admin', 'national-admin') and old.disabled_at is null
      and (new.disabled_at is not null or new.role <> old.role or new.region <> old.region) then
    perform from areas where path = old.region for update;
    if not exists (select from officers o where o.id <> old.id and o.role = old.role and o.region = old.region
        and o.disabled_at is null and o.joined_at is not null) then
      raise exception 'the last admin of an area' using errcode = 'LK011'; end if;
  end if;
  return new;
end $$;
create trigger guard_officers before insert or update on officers for each row execute function guard_officers();
alter table officers enable always trigger guard_officers;
--> statement-breakpoint

create function has_factor(officer uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from officer_secrets s where s.officer_id = officer and s.totp_confirmed_at is not null)
    or exists (select from passkeys p where p.officer_id = officer)
$$;

drop function officer_by_username(text);
create function officer_by_username(wanted text)
returns table (id uuid, password_hash text, role text, region text, office_id uuid, has_factor boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.password_hash, o.role, o.region, o.office_id, has_factor(o.id) from officers o
  where o.username = lower(wanted) and o.disabled_at is null and o.password_hash is not null
$$;
create function officer_by_sso(wanted_issuer text, wanted_subject text)
returns table (id uuid, role text, region text, office_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.role, o.region, o.office_id from sso_identities i join officers o on o.id = i.officer_id
  where i.issuer = wanted_issuer and i.subject = wanted_subject and o.disabled_at is null
$$;
create function passkey_of_credential(wanted text)
returns table (passkey_id uuid, officer_id uuid, role text, region text, office_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, o.id, o.role, o.region, o.office_id, p.public_key, p.counter, p.transports
  from passkeys p join officers o on o.id = p.officer_id where p.credential_id = wanted and o.disabled_at is null
$$;
-- The invitation behind a link, and whether it still counts.
create function invitation_behind(link bytea)
returns table (id uuid, kind text, officer_id uuid, username text, name text, role text, region text, office_id uuid, office_name text,
  expires_at timestamptz, is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.kind, o.id, o.username, o.name, o.role, o.region, o.office_id, f.name, i.expires_at,
    i.used_at is null and i.cancelled_at is null and i.expires_at > now() and o.disabled_at is null
  from invitations i join officers o on o.id = i.officer_id join offices f on f.id = o.office_id where i.link_hash = link
$$;

-- What a session is worth at this moment, read on every request. One that ran out, lay idle for a quarter of an hour, or
-- whose officer was deactivated, ends here and now. `quiet`: a page that merely polls does not keep a session alive.
drop function officer_of_session(bytea);
create function session_now(wanted bytea, quiet boolean)
returns table (stage text, ended_because text, method text, counter_number smallint, created_at timestamptz, locked_at timestamptz,
  has_factor boolean, has_pin boolean, has_statement boolean,
  id uuid, username text, name text, role text, region text, office_id uuid, office_name text, office_code text, office_region text, time_zone text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s sessions;
  why text;
  disabled timestamptz;
begin
  select * into s from sessions x where x.id_hash = wanted;
  if not found then return; end if;
  if s.ended_at is null then
    select o.disabled_at into disabled from officers o where o.id = s.officer_id;
    why := case when disabled is not null then 'deactivated' when s.expires_at <= now() then 'expired'
      when s.last_seen_at <= now() - interval '15 minutes' then 'idle' end;
    if why is not null then
      update sessions x set ended_at = now(), ended_because = why where x.id_hash = wanted and x.ended_at is null;
      if found then
        insert into audit_entries (act, subject_id, detail) values ('session.end', s.officer_id, jsonb_build_object('why', why));
      end if;
      s.ended_at := now();
      s.ended_because := why;
    elsif not quiet and s.last_seen_at < now() - interval '20 seconds' then
      update sessions x set last_seen_at = now() where x.id_hash = wanted;
    end if;
  end if;
  return query
    select case when s.ended_at is not null then 'ended' when f.factor and s.factor_at is null then 'factor'
        when not f.factor or f.pin is null or o.joined_at is null
          or coalesce(o.statement_signed_at < now() - interval '1 year', true) then 'setup'
        when s.locked_at is not null then 'locked' else 'open' end,
      s.ended_because, s.method, s.counter_number, s.created_at, s.locked_at,
      f.factor, f.pin is not null, coalesce(o.statement_signed_at >= now() - interval '1 year', false),
      o.id, o.username, o.name, o.role, o.region, o.office_id, w.name, w.code, w.region, w.time_zone
    from officers o join offices w on w.id = o.office_id
      cross join lateral (select has_factor(o.id) as factor,
        (select k.pin_hash from officer_secrets k where k.officer_id = o.id) as pin) f
    where o.id = s.officer_id;
end $$;

-- What an admin may know of somebody's factors: that they are there.
create function factors_of(officer uuid) returns table (totp boolean, passkeys int, recovery_codes int, pin boolean, sso boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from officer_secrets s where s.officer_id = officer and s.totp_confirmed_at is not null),
    (select count(*)::int from passkeys p where p.officer_id = officer),
    (select count(*)::int from recovery_codes r where r.officer_id = officer and r.used_at is null),
    exists (select from officer_secrets s where s.officer_id = officer and s.pin_hash is not null),
    exists (select from sso_identities i where i.officer_id = officer)
  from officers o where o.id = officer and (app_covers(o.region) or o.id = app_actor())
$$;
-- Takes every factor, password and session of an officer of the own area away; what comes instead is set up from a new link.
create function forget_factors(officer uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if coalesce(app_role() not in ('regency-admin', 'national-admin'), true) or officer = app_actor()
    or not exists (select from officers o where o.id = officer and app_covers(o.region)) then return false; end if;
  delete from passkeys where officer_id = officer;
  delete from recovery_codes where officer_id = officer;
  delete from officer_secrets where officer_id = officer;
  update officers set password_hash = null where id = officer;
  update sessions set ended_at = now(), ended_because = 'by-admin' where officer_id = officer and ended_at is null;
  return true;
end $$;
--> statement-breakpoint

create or replace function enqueue_job(task text, payload json, key text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if task not in ('message.send', 'status-list.publish', 'officer-mail.send', 'officer.import') then
    raise exception 'no such job: %', task using errcode = 'LK003'; end if;
  perform graphile_worker.add_job(task, payload, job_key => key, max_attempts => 12);
end $$;

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function app_role(), app_works() to loket_app, loket_worker;
grant execute on function officer_by_username(text), officer_by_sso(text, text), passkey_of_credential(text), invitation_behind(bytea),
  session_now(bytea, boolean), factors_of(uuid), forget_factors(uuid), has_factor(uuid), enqueue_job(text, json, text) to loket_app;
grant execute on function has_factor(uuid), enqueue_job(text, json, text) to loket_worker;
