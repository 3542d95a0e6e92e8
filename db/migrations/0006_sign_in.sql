-- Signing in and setting up. Owner: loket_owner.

-- Whoever guesses at a password is nobody and sees no officer: this tells the admins of the officer's area, once an hour.
-- Answers whether it did.
create function raise_alarm(alarm text, officer uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare area text;
begin
  if alarm <> 'account-locked' then raise exception 'no such alarm to raise: %', alarm using errcode = 'LK003'; end if;
  select o.region into area from officers o where o.id = officer for update;
  if not found or exists (select from alarms a where a.kind = alarm and a.officer_id = officer and a.at > now() - interval '1 hour')
    then return false; end if;
  insert into alarms (kind, region, officer_id) values (alarm, area, officer);
  return true;
end $$;

-- Of their own account officers may know what no role may read: that there is a password, and that their NIK was noted.
create function own_account() returns table (has_password boolean, has_nik boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.password_hash is not null, o.nik_index is not null from officers o where o.id = app_actor()
$$;

revoke all on function raise_alarm(text, uuid), own_account() from public;
grant execute on function raise_alarm(text, uuid), own_account() to loket_app;
