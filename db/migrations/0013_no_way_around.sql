-- Closes two ways around a guard. Owner: loket_owner.

-- Who may end an alarm is who may see it. A policy on select alone does not bind an update that reads no column.
create policy who_ends_alarms on alarms as restrictive for update to loket_app using (
  (select app_role()) in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor')
  and officer_id is distinct from app_actor());
--> statement-breakpoint

-- As before, and: nobody takes joining away, by which the last admin of an area stopped being one and could then be
-- disabled; and nobody changes a NIK once it was noted, an admin no more than its officer: conflict_with() rests on it.
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
  if tg_op = 'UPDATE' and ((old.joined_at is not null and new.joined_at is null)
      or (old.nik_index is not null and new.nik_index is distinct from old.nik_index)) then
    raise exception 'whoever has joined has joined, and a NIK that was noted stays' using errcode = 'LK010'; end if;
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
