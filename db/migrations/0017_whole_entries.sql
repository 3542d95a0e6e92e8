-- Entries that are whole: what an act changed stands in its entry, before and after, because the database itself looks. What
-- was changed and is in no entry does not commit. Owner: loket_owner.

-- What this transaction changed and no entry has taken yet. Nobody but the owner's functions reaches it; each row is gone before
-- its transaction ends, so nothing here outlives a crash, and what a savepoint takes back is not here either.
create unlogged table audit_changes (
  n bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  about uuid,
  row_id uuid,
  change jsonb not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index audit_changes_xid on audit_changes (xid);
alter table audit_changes enable row level security;
alter table audit_changes force row level security;
create policy owner_all on audit_changes to loket_owner using (true) with check (true);

-- Does this transaction load a registry? Only the owner can, with one entry for all of it.
create function is_bulk_load() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return pg_has_role(session_user, 'loket_owner', 'member')
    and exists (select from audit_pending e where e.xid = pg_current_xact_id() and e.act = 'registry.import');
end $$;

create function sealed_text(hex text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select translate(encode(decode(substr(hex, 3), 'hex'), 'base64'), E'\n', '')
$$;

-- Arguments: the column that says whom a row is about (as for require_entry); the columns that are shown as they are; those
-- that are sealed, whose ciphertext is shown; those of which is only said that they changed: secrets, indexes, and what a row
-- holds of a person in clear. A column that is named nowhere is treated like those.
create function capture_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb;
  became jsonb;
  row_now jsonb;
  shown text[] := string_to_array(tg_argv[1], ' ');
  sealed text[] := string_to_array(tg_argv[2], ' ');
  columns jsonb;
begin
  if is_bulk_load() then return null; end if;
  was := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  became := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  row_now := coalesce(became, was);
  columns := (select jsonb_object_agg(k, case
      when k = any (shown) then jsonb_build_array(was -> k, became -> k)
      when k = any (sealed) then jsonb_build_object('sealed', jsonb_build_array(sealed_text(was ->> k), sealed_text(became ->> k)))
      else '"changed"'::jsonb end)
    from jsonb_object_keys(row_now) k where was ->> k is distinct from became ->> k);
  if columns is null then return null; end if;
  insert into audit_changes (about, row_id, change)
  values ((row_now ->> tg_argv[0])::uuid, (row_now ->> 'id')::uuid, jsonb_build_object('table', tg_table_name,
    'row', coalesce(row_now ->> 'id', row_now ->> tg_argv[0]), 'did', lower(tg_op), 'columns', columns));
  return null;
end $$;

-- At the end of the transaction each change must have been taken by an entry that came after it. Sessions and alarms hold nothing of a
-- resident: there only the app and the worker are bound.
create function require_filed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from audit_changes c where c.n = new.n) then return null; end if;
  if is_bulk_load()
      or (new.change ->> 'table' in ('sessions', 'alarms') and pg_has_role(session_user, 'loket_owner', 'member')) then
    delete from audit_changes c where c.n = new.n;
    return null;
  end if;
  raise exception '% of % was not on record when the transaction ended', new.change ->> 'did', new.change ->> 'table' using errcode = 'LK004';
end $$;
create constraint trigger require_filed after insert on audit_changes deferrable initially deferred
  for each row execute function require_filed();
alter table audit_changes enable always trigger require_filed;

-- Rows leave by the two functions above alone.
create function refuse_by_hand() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 then return null; end if;
  raise exception '% of % by hand is refused', tg_op, tg_table_name using errcode = 'LK002';
end $$;
create trigger refuse_by_hand before insert or update or delete on audit_changes for each statement execute function refuse_by_hand();
alter table audit_changes enable always trigger refuse_by_hand;
create trigger refuse_truncate before truncate on audit_changes for each statement execute function refuse_truncate();
alter table audit_changes enable always trigger refuse_truncate;
create trigger refuse_by_hand before insert on audit_pending for each statement execute function refuse_by_hand();
alter table audit_pending enable always trigger refuse_by_hand;
create or replace trigger refuse_truncate before truncate on audit_pending for each statement execute function refuse_truncate();
alter table audit_pending enable always trigger refuse_truncate;
--> statement-breakpoint

-- As before, and: an entry takes along what was changed of whom or what it names, and is always of this transaction.
create or replace function file_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.xid := pg_current_xact_id();
  if new.actor_kind = 'officer' and new.office_id is not null then
    new.outside_hours := coalesce(
      (select is_outside_hours(new.at at time zone f.time_zone) from offices f where f.id = new.office_id), false);
  end if;
  with taken as (
    delete from audit_changes c where c.xid = new.xid
      and (c.about in (new.subject_id, new.resident_id) or c.row_id in (new.subject_id, new.case_id))
    returning c.n, c.change)
  select jsonb_agg(t.change order by t.n) into new.changes from taken t;
  insert into audit_pending (entry_id, at, xid, act, outcome, actor_id, maker_id, subject_id, resident_id)
  values (new.id, new.at, new.xid, new.act, new.outcome, new.actor_id, new.maker_id, new.subject_id, new.resident_id);
  return new;
end $$;

-- Watches a table: see capture_change() for the columns.
create function watch_changes(watched text, about text, shown text, sealed text default '', secret text default '') returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  execute format('create trigger capture_change after insert or update or delete on %I for each row
    execute function capture_change(%L, %L, %L, %L)', watched, about, regexp_replace(shown, '\s+', ' ', 'g'),
    regexp_replace(sealed, '\s+', ' ', 'g'), regexp_replace(secret, '\s+', ' ', 'g'));
  execute format('alter table %I enable always trigger capture_change', watched);
end $$;
--> statement-breakpoint

select watch_changes('residents', 'id', 'id family_id region nik_state enrolment domicile_state portrait created_at',
  'nik_sealed mother_nik_sealed father_nik_sealed',
  'nik_index name sex birth_place birth_date blood_type religion marital_status married_on marriage_certificate
   divorce_certificate family_relation disability education occupation citizenship stay_permit_until birth_certificate mother_name
   father_name previous_address deceased_on');
select watch_changes('families', 'id', 'id region', 'number_sealed', 'number_index address rt rw village postal_code');
select watch_changes('devices', 'resident_id', 'id resident_id region model bound_at bound_office_id last_used_at unbound_at',
  'phone_sealed email_sealed', 'phone_index email_index key_thumbprint');
select watch_changes('credentials', 'resident_id', 'id device_id resident_id region form status list_id list_index reason suspended_by_case
  issued_at changed_at');
select watch_changes('offers', 'resident_id', 'id case_id resident_id region pin_failures created_at expires_at exchanged_at
  token_expires_at redeemed_at bound_device_id cancelled_at', '', 'code_hash pin_mac token_hash');
select watch_changes('cases', 'resident_id', 'id number resident_id region office_id opened_by opened_at status version lost_device_id cause
  queue_number access_reason identity_confirmed_at destination phone_confirmed_at email_confirmed_at pickup_office_id revoked_at
  stop_reason receipt_copies updated_at closed_at', 'phone_sealed email_sealed',
  'occurred_on occurred_place police_letter_number police_letter_date police_station access_note phone_index email_index');
select watch_changes('identity_checks', 'resident_id', 'id case_id resident_id region checked_by checked_at evidence document_kind route',
  'document_number_sealed');
select watch_changes('contact_codes', 'resident_id', 'id case_id resident_id region channel failures created_at expires_at used_at', '',
  'contact_index code_mac');
select watch_changes('card_orders', 'resident_id', 'id case_id resident_id region pickup_office_id status ordered_at');
select watch_changes('messages', 'resident_id', 'id case_id resident_id region kind channel status attempts created_at sent_at', 'to_sealed',
  'to_index body_sealed');
select watch_changes('presentations', 'resident_id', 'id resident_id region case_id office_id requested_by created_at expires_at answered_at
  outcome shown_device_id', '', 'link_hash nonce');
select watch_changes('status_changes', 'resident_id', 'id credential_id device_id resident_id region status list_id list_index list_version
  changed_at seen_at');
select watch_changes('officers', 'id', 'id username name role region office_id created_at joined_at statement_signed_at disabled_at
  disabled_reason version', 'email_sealed', 'email_index nik_index password_hash');
select watch_changes('offices', 'id', 'id code name kind region address time_zone counters closed_at');
select watch_changes('officer_secrets', 'officer_id', 'officer_id totp_confirmed_at', '', 'totp_sealed last_step pin_hash');
select watch_changes('passkeys', 'officer_id', 'id officer_id transports name created_at last_used_at', '',
  'credential_id public_key counter');
select watch_changes('recovery_codes', 'officer_id', 'id officer_id created_at used_at', '', 'code_mac');
select watch_changes('sso_identities', 'officer_id', 'issuer officer_id linked_at', '', 'subject');
select watch_changes('invitations', 'officer_id', 'id officer_id kind invited_by created_at expires_at used_at cancelled_at', '', 'link_hash');
select watch_changes('officer_mails', 'officer_id', 'id officer_id kind status attempts created_at sent_at', 'to_sealed', 'body_sealed');
select watch_changes('officer_imports', 'id', 'id region made_by file_name total bad status done failed created_at finished_at', '',
  'rows_sealed result_sealed');
select watch_changes('approval_requests', 'subject_id', 'id act subject_id resident_id case_id region office_id maker_id maker_session causes
  risks made_at due_at escalated_at status taken_by taken_until evidence_seen_at decided_by decided_at reason', '',
  'key input_sealed note');
select watch_changes('policies', 'id', 'id region name value set_by set_at');

-- A session is touched all the time: what counts is that it begins, is proven, locked, moved or ended.
create function sessions_matter() returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  args text := format('%L, %L, %L, %L', 'officer_id', 'officer_id method device office_id counter_number created_at expires_at factor_at '
    'last_seen_at locked_at pin_failures ended_at ended_because', '', 'id_hash');
begin
  execute format('create trigger capture_change after insert on sessions for each row execute function capture_change(%s)', args);
  execute format('create trigger capture_update after update on sessions for each row when (
    (old.officer_id, old.method, old.office_id, old.counter_number, old.expires_at, old.factor_at, old.locked_at, old.ended_at, old.ended_because)
    is distinct from (new.officer_id, new.method, new.office_id, new.counter_number, new.expires_at, new.factor_at, new.locked_at,
    new.ended_at, new.ended_because)) execute function capture_change(%s)', args);
end $$;
select sessions_matter();
drop function sessions_matter();
alter table sessions enable always trigger capture_change;
alter table sessions enable always trigger capture_update;
-- An alarm is raised by an entry; ending it is an act.
create trigger capture_change after update on alarms for each row execute function capture_change('id',
  'id kind region officer_id resident_id at seen_by seen_at', '', '');
alter table alarms enable always trigger capture_change;
--> statement-breakpoint

-- This month and a year ahead; answers which were made. It waits two seconds at most: whoever writes entries waits behind it.
create function keep_audit_months() returns text[]
language plpgsql volatile security definer set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
  made text[] := '{}';
  month date;
begin
  for month in select generate_series(date_trunc('month', now() at time zone 'UTC'), (now() at time zone 'UTC') + interval '12 months', interval '1 month')::date
  loop
    if to_regclass('audit.' || to_char(month, '"entries_"YYYY_MM')) is not null then continue; end if;
    perform make_audit_month(month);
    made := made || to_char(month, 'YYYY-MM');
  end loop;
  return made;
end $$;
--> statement-breakpoint

-- As before, and: what ends by itself is on record with the officer's area, office and role, so that whoever answers for that
-- area sees it.
create or replace function session_now(wanted bytea, quiet boolean)
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
        insert into audit_entries (act, region, subject_id, role, office_id, counter, actor_region, detail)
        select 'session.end', o.region, o.id, o.role, coalesce(s.office_id, o.office_id), s.counter_number, o.region, jsonb_build_object('why', why)
        from officers o where o.id = s.officer_id;
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

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'
    and p.proname in ('is_bulk_load', 'sealed_text', 'capture_change', 'require_filed', 'refuse_by_hand', 'watch_changes', 'file_entry', 'keep_audit_months')
  loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function keep_audit_months() to loket_worker;
