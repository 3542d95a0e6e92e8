-- What the tables cannot say by themselves: who may see a row, that nothing changes without a ledger entry,
-- and that the ledger is only ever added to. Owner: loket_owner. The app and the worker own nothing.

-- The context act() sets for one transaction. An empty string is what a used connection answers: treat it as nothing.
create function app_region() returns text language sql stable as $$ select nullif(current_setting('app.region', true), '') $$;
create function app_office() returns uuid language sql stable as $$ select nullif(current_setting('app.office', true), '')::uuid $$;
create function app_actor() returns uuid language sql stable as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;

-- Does the officer's area contain this region? A prefix with a dot: ID.3 never covers ID.32. No context covers nothing.
create function app_covers(region text) returns boolean language sql stable as $$
  select coalesce(region = app_region() or starts_with(region, app_region() || '.'), false)
$$;

-- Is this resident being served at the officer's own office? Open cases, and one hour more to print the receipt.
create function app_serves(resident uuid) returns boolean language sql stable as $$
  select exists (
    select from cases c
    where c.resident_id = resident and c.office_id = app_office()
      and (c.closed_at is null or c.closed_at > now() - interval '1 hour')
  )
$$;
--> statement-breakpoint

-- No entry, no commit. Checked at the end of the transaction: the entry must name the same resident (or the same row),
-- in this very transaction. Bulk loads are one entry, and only the owner can make them.
create function require_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  subject uuid := (changed ->> tg_argv[0])::uuid;
begin
  if exists (select from audit_entries e where e.xid = pg_current_xact_id()
             and (e.resident_id = subject or e.subject_id = subject)) then return null; end if;
  if pg_has_role(session_user, 'loket_owner', 'member')
     and exists (select from audit_entries e where e.xid = pg_current_xact_id() and e.act = 'registry.import') then return null; end if;
  raise exception '% of % has no ledger entry in this transaction', tg_op, tg_table_name using errcode = 'LK001';
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% of % is refused: rows are only ever added', tg_op, tg_table_name using errcode = 'LK002'; end $$;
create function refuse_truncate() returns trigger language plpgsql as $$
begin raise exception 'truncate of % is refused', tg_table_name using errcode = 'LK002'; end $$;

do $$
declare guarded record;
begin
  for guarded in select * from (values
    ('residents', 'id'), ('families', 'id'), ('officers', 'id'),
    ('devices', 'resident_id'), ('credentials', 'resident_id'), ('offers', 'resident_id'), ('cases', 'resident_id'),
    ('identity_checks', 'resident_id'), ('contact_codes', 'resident_id'), ('card_orders', 'resident_id'),
    ('messages', 'resident_id')) as g(name, subject)
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
--> statement-breakpoint

create trigger refuse_change before update or delete on audit_entries for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on audit_entries for each statement execute function refuse_truncate();
alter table audit_entries enable always trigger refuse_change;
alter table audit_entries enable always trigger refuse_truncate;
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy owner_all on audit_entries to loket_owner using (true) with check (true);
create policy add on audit_entries for insert to loket_app, loket_worker with check (true);
create policy read on audit_entries for select to loket_app using (
  app_covers(region) or office_id = app_office() or (resident_id is not null and app_serves(resident_id)));
create trigger refuse_change before update or delete on identity_checks for each statement execute function refuse_change();
alter table identity_checks enable always trigger refuse_change;
--> statement-breakpoint

-- Rows about residents: own area, or served at own office. Cases: own area, or handled by own office.
create policy app_scope on residents to loket_app using (app_covers(region) or app_serves(id));
create policy app_scope on families for select to loket_app using (
  app_covers(region) or exists (select from residents r where r.family_id = families.id));
create policy app_scope on cases to loket_app using (app_covers(region) or office_id = app_office());
create policy app_scope on officers for select to loket_app using (app_covers(region) or id = app_actor());
do $$
declare name text;
begin
  foreach name in array array['devices', 'credentials', 'offers', 'identity_checks', 'contact_codes', 'card_orders', 'messages'] loop
    execute format('create policy app_scope on %I to loket_app using (app_covers(region) or app_serves(resident_id))', name);
  end loop;
end $$;
create policy worker_scope on messages to loket_worker using (true) with check (true);
--> statement-breakpoint

grant select on areas, offices to loket_app, loket_worker;
grant select on residents, families to loket_app;
-- Password hashes are for officer_by_username() alone.
grant select (id, username, name, role, region, office_id, created_at, disabled_at) on officers to loket_app;
-- Whose row it is, and where, never changes: only what an act changes can be updated.
grant select, insert on devices, credentials, offers, cases, contact_codes, card_orders to loket_app;
grant update (unbound_at) on devices to loket_app;
grant update (status, reason, suspended_by_case, changed_at) on credentials to loket_app;
grant update (pin_failures, redeemed_at, cancelled_at) on offers to loket_app;
grant update (failures, expires_at, used_at) on contact_codes to loket_app;
grant update (status) on card_orders to loket_app;
grant update (status, version, identity_confirmed_at, destination, phone_sealed, phone_index, phone_confirmed_at, email_sealed,
  email_index, email_confirmed_at, pickup_office_id, revoked_at, stop_reason, receipt_copies, updated_at, closed_at)
  on cases to loket_app;
grant select, insert on identity_checks, messages to loket_app;
grant select, insert, update, delete on sessions, sign_in_failures, act_outcomes to loket_app;
grant select, update (status, attempts, sent_at) on messages to loket_worker;
grant select, delete on act_outcomes, sign_in_failures to loket_worker;
-- Who, when and in which transaction are the database's to say: they come from the context and the clock.
grant insert (act, outcome, region, subject_id, resident_id, case_id, reason, detail) on audit_entries
  to loket_app, loket_worker;
grant select on audit_entries to loket_app;
--> statement-breakpoint

-- Before anybody is known there is no context: these functions answer one exact question each.
create function officer_by_username(wanted text)
returns table (id uuid, password_hash text, role text, region text, office_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.password_hash, o.role, o.region, o.office_id from officers o where o.username = lower(wanted) and o.disabled_at is null
$$;

create function officer_of_session(wanted bytea)
returns table (id uuid, username text, name text, role text, region text, office_id uuid, office_name text,
  office_code text, office_region text, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.username, o.name, o.role, o.region, o.office_id, f.name, f.code, f.region, f.time_zone
  from sessions s join officers o on o.id = s.officer_id join offices f on f.id = o.office_id
  where s.id_hash = wanted and s.ended_at is null and s.expires_at > now() and o.disabled_at is null
$$;

-- Does this case wait for the resident, with nothing left that could still be claimed? One left open for two hours does.
create function case_waits(c cases) returns boolean language sql stable as $$
  select c.status = 'awaiting-phone'
    or (c.status = 'open' and c.updated_at < now() - interval '2 hours')
    or (c.status = 'awaiting-claim' and not exists (
      select from offers o where o.case_id = c.id and o.cancelled_at is null and (o.redeemed_at is not null or o.expires_at > now())))
$$;

-- The masked card of one exact NIK, anywhere in the country. Never more than these columns, never a list.
create function resident_card(wanted bytea)
returns table (id uuid, region text, regency_name text, name text, birth_date date, nik_sealed bytea, nik_state text, enrolment text,
  portrait int, sex text, citizenship text, credential_status text, open_case_id uuid, open_case_number text,
  open_case_status text, open_case_office uuid, open_case_waits boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.region,
    (select a.name from areas a where a.path = substring(r.region from '^ID[.][0-9]{2}[.][0-9]{2}')), r.name, r.birth_date, r.nik_sealed, r.nik_state, r.enrolment, r.portrait, r.sex, r.citizenship,
    (select c.status from credentials c where c.resident_id = r.id
     order by array_position(array['active', 'suspended'], c.status), c.issued_at desc limit 1),
    k.id, k.number, k.status, k.office_id, coalesce(case_waits(k), false)
  from residents r left join cases k on k.resident_id = r.id and k.closed_at is null
  where r.nik_index = wanted and app_actor() is not null
$$;

-- An out-of-area resident may only be served after this officer found that very person by NIK, on record and committed.
create function found_resident(wanted uuid)
returns table (id uuid, region text, nik_index bytea) language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.region, r.nik_index from residents r
  where r.id = wanted and exists (
    select from audit_entries e where e.resident_id = r.id and e.act = 'resident.find' and e.outcome = 'done'
      and e.actor_id = app_actor() and e.xid <> pg_current_xact_id() and e.at > now() - interval '30 minutes')
$$;

-- A case that waits is taken on by any office, once the officer there found its resident by NIK. Somebody comes to the
-- counter anew, so identity and destination start anew.
create function resume_case(wanted uuid, seen_version int)
returns setof cases language sql volatile security definer set search_path = public, pg_temp as $$
  update cases c set office_id = app_office(), version = c.version + 1, status = 'open', updated_at = now(),
    identity_confirmed_at = null, destination = null, phone_sealed = null, phone_index = null, phone_confirmed_at = null,
    email_sealed = null, email_index = null, email_confirmed_at = null
  where c.id = wanted and c.version = seen_version and case_waits(c) and app_office() is not null
    and (c.office_id = app_office() or exists (select from found_resident(c.resident_id)))
  returning c.*
$$;
-- What the office sees before it takes the case on: number, version and nothing of the person.
create function waiting_case(wanted uuid)
returns table (id uuid, number text, version int, resident_id uuid, region text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.number, c.version, c.resident_id, c.region from cases c
  where c.id = wanted and case_waits(c)
    and (c.office_id = app_office() or exists (select from found_resident(c.resident_id)))
$$;
-- The open case of a resident, wherever it is handled: its number and office, nothing of the person.
create function open_case_of(resident uuid)
returns table (id uuid, number text, office_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.number, c.office_id from cases c where c.resident_id = resident and c.closed_at is null and app_actor() is not null
$$;

-- How many other residents were given this number or e-mail: a count, never who.
create function other_residents_with_contact(contact bytea, except_resident uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct x.resident_id)::int from (
    select d.resident_id from devices d where (d.phone_index = contact or d.email_index = contact) and d.unbound_at is null
    union all
    select c.resident_id from cases c where (c.phone_index = contact or c.email_index = contact) and c.opened_at > now() - interval '90 days'
  ) x where x.resident_id <> except_resident
$$;

-- How often a case of this resident was stopped over identity in 90 days, and how often for suspected fraud, at any office:
-- who tries again elsewhere must be met with the same warning. Counts, never which or where.
create function stopped_cases_of(resident uuid) returns table (stopped int, fraud int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, (count(*) filter (where c.stop_reason = 'fraud-flagged'))::int from cases c
  where c.resident_id = resident and c.status = 'stopped' and c.opened_at > now() - interval '90 days' and app_actor() is not null
$$;

-- The public page behind a message's link: the state of an offer, nothing of the person.
create function offer_state(code bytea)
returns table (expires_at timestamptz, state text) language sql stable security definer set search_path = public, pg_temp as $$
  select o.expires_at, case when o.redeemed_at is not null then 'redeemed' when o.cancelled_at is not null then 'cancelled'
    when o.expires_at <= now() then 'expired' else 'live' end
  from offers o where o.code_hash = code
$$;

-- A job, in the caller's own transaction: rolled back with it, picked up after its commit.
create function enqueue_job(task text, payload json, key text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if task not in ('message.send') then raise exception 'no such job: %', task using errcode = 'LK003'; end if;
  perform graphile_worker.add_job(task, payload, job_key => key, max_attempts => 12);
end $$;
--> statement-breakpoint

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function app_region(), app_office(), app_actor(), app_covers(text), app_serves(uuid) to loket_app, loket_worker;
grant execute on function officer_by_username(text), officer_of_session(bytea), resident_card(bytea), found_resident(uuid),
  resume_case(uuid, int), waiting_case(uuid), open_case_of(uuid), stopped_cases_of(uuid), other_residents_with_contact(bytea, uuid), offer_state(bytea),
  enqueue_job(text, json, text) to loket_app;
grant execute on function refuse_change(), refuse_truncate(), require_entry() to loket_app, loket_worker;
