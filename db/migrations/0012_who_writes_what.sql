-- Tightens who writes what about officers, offices and areas: a transaction without an admin's role does not, even in its own
-- area, and whatever page it came from. Owner: loket_owner.

do $$
declare name text;
begin
  foreach name in array array['offices', 'policies', 'officer_imports'] loop
    execute format('create policy admins_add on %I as restrictive for insert to loket_app
      with check (app_role() in (''regency-admin'', ''national-admin''))', name);
    execute format('create policy admins_change on %I as restrictive for update to loket_app
      using (app_role() in (''regency-admin'', ''national-admin''))', name);
  end loop;
end $$;

-- Whoever makes a link for an account can take it over: an admin does, for somebody else, and not for a role above the own one.
create policy admins_add on invitations as restrictive for insert to loket_app with check (
  officer_id is distinct from app_actor() and (app_role() = 'national-admin' or (app_role() = 'regency-admin'
    and exists (select from officers o where o.id = officer_id and o.role not in ('provincial-overseer', 'national-admin')))));
-- Used by the officer it is for, cancelled by an admin.
create policy own_or_admins_change on invitations as restrictive for update to loket_app using (
  officer_id = app_actor() or app_role() in ('regency-admin', 'national-admin'));
-- Mails: about one's own account, from an admin, or from the machine that tells of a lock-out, which has no role.
create policy own_or_admins_add on officer_mails as restrictive for insert to loket_app with check (
  officer_id = app_actor() or app_role() is null or app_role() in ('regency-admin', 'national-admin'));

-- As small as can be: whose secrets they are never changes, what an import came to is the worker's to say, proofs are
-- forgotten by the worker, and alarms are raised by functions of the owner alone.
revoke update on officer_secrets from loket_app;
grant update (totp_sealed, totp_confirmed_at, last_step, pin_hash) on officer_secrets to loket_app;
revoke update on officer_imports from loket_app;
grant update (status, finished_at) on officer_imports to loket_app;
revoke delete on factor_proofs from loket_app;
revoke insert on alarms from loket_app, loket_worker;
drop policy worker_scope on alarms;
revoke execute on function has_factor(uuid) from loket_worker;
--> statement-breakpoint

-- As before, and: an address is sealed as well as indexed, so both are the admin's to change; password, joining and statement
-- are the officer's own, of which an admin may only take away; an admin who never joined is not the last one.
create or replace function guard_officers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  is_own boolean := coalesce(new.id = app_actor(), false);
  is_moved boolean := tg_op = 'UPDATE' and (new.role, new.region, new.office_id, new.disabled_at)
    is distinct from (old.role, old.region, old.office_id, old.disabled_at);
  is_renamed boolean := tg_op = 'UPDATE' and ((new.name, new.email_sealed, new.email_index)
    is distinct from (old.name, old.email_sealed, old.email_index)
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
  if tg_op = 'UPDATE' and ((new.password_hash is not null and new.password_hash is distinct from old.password_hash)
      or (new.joined_at is not null and new.joined_at is distinct from old.joined_at)
      or (new.statement_signed_at is not null and new.statement_signed_at is distinct from old.statement_signed_at)) then
    raise exception 'a password, joining and the statement are the officer''s own' using errcode = 'LK010'; end if;
  if tg_op = 'UPDATE' and is_moved and old.role in ('regency-admin', 'national-admin')
      and old.disabled_at is null and old.joined_at is not null
      and (new.disabled_at is not null or new.role <> old.role or new.region <> old.region) then
    perform from areas where path = old.region for update;
    if not exists (select from officers o where o.id <> old.id and o.role = old.role and o.region = old.region
        and o.disabled_at is null and o.joined_at is not null) then
      raise exception 'the last admin of an area' using errcode = 'LK011'; end if;
  end if;
  return new;
end $$;
