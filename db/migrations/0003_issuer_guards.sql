-- The issuer's guards: where a credential's status stands, that no change of it goes unpublished, and what a wallet may
-- see and do. Owner: loket_owner.

-- Places in the lists are numbered through; which list and index a number means is a keyed permutation over a block of
-- eight lists, so that neither says who got it or when. Feistel, six rounds over 20 bits.
create sequence status_positions minvalue 0 start 0;
create function status_position(secret bytea, place int) returns int
language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
declare
  high int := place >> 10;
  low int := place & 1023;
  digest bytea;
  next int;
begin
  for round in 0..5 loop
    digest := sha256(secret || int2send((round * 1024 + low)::int2));
    next := high # (((get_byte(digest, 0) << 8) | get_byte(digest, 1)) & 1023);
    high := low;
    low := next;
  end loop;
  return (high << 10) | low;
end $$;

create function open_status_block(block int) returns bytea language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into status_blocks (id, permutation_key)
    values (block, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) on conflict do nothing;
  insert into status_lists (id) select generate_series(block * 8 + 1, block * 8 + 8) on conflict do nothing;
  return (select permutation_key from status_blocks where id = block);
end $$;

create function assign_status_index() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place bigint := nextval('status_positions');
  block int := (place >> 20)::int;
  spot int := status_position(
    coalesce((select permutation_key from status_blocks where id = block), open_status_block(block)), (place & 1048575)::int);
begin
  new.list_id := block * 8 + (spot >> 17) + 1;
  new.list_index := spot & 131071;
  return new;
end $$;
create trigger assign_status_index before insert on credentials for each row when (new.list_id = 0)
  execute function assign_status_index();
alter table credentials enable always trigger assign_status_index;

-- After a new signing key: credentials to come go to lists of their own, which that key signs for life.
create function start_status_block() returns bigint language sql volatile as $$
  select setval('status_positions', ((last_value >> 20) + 1) << 20, false) from status_positions
$$;
--> statement-breakpoint

-- What was issued before there were lists gets its place now.
insert into audit_entries (act, region, detail) select 'registry.import', 'ID', '{"of": "status lists"}'
  where exists (select from credentials);
do $$
declare
  old record;
  place bigint;
  block int;
  spot int;
begin
  for old in select id from credentials loop
    place := nextval('status_positions');
    block := (place >> 20)::int;
    spot := status_position(
      coalesce((select permutation_key from status_blocks where id = block), open_status_block(block)), (place & 1048575)::int);
    update credentials set list_id = block * 8 + (spot >> 17) + 1, list_index = spot & 131071 where id = old.id;
  end loop;
end $$;
set constraints all immediate;
set constraints all deferred;
alter table credentials add constraint credentials_list_id_status_lists_id_fk foreign key (list_id) references status_lists (id);
create unique index one_credential_an_index on credentials (list_id, list_index);
--> statement-breakpoint

-- A job, in the caller's own transaction: rolled back with it, picked up after its commit.
create or replace function enqueue_job(task text, payload json, key text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if task not in ('message.send', 'status-list.publish') then
    raise exception 'no such job: %', task using errcode = 'LK003';
  end if;
  perform graphile_worker.add_job(task, payload, job_key => key, max_attempts => 12);
end $$;

-- No change of a status without a new version of its list: counted, noted and queued for publishing in the same
-- transaction. Lists are locked in one order, all of them before the queue, so that two changes never wait for each other.
create function note_status_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  list int;
  lists int[] := array(select distinct n.list_id from is_now n join was o using (id) where o.status <> n.status order by 1);
begin
  foreach list in array lists loop
    update status_lists set version = version + 1 where id = list;
  end loop;
  insert into status_changes (credential_id, device_id, resident_id, region, status, list_id, list_index, list_version, changed_at)
  select n.id, n.device_id, n.resident_id, n.region, n.status, n.list_id, n.list_index, l.version, n.changed_at
  from is_now n join was o using (id) join status_lists l on l.id = n.list_id where o.status <> n.status;
  foreach list in array lists loop
    perform enqueue_job('status-list.publish', json_build_object('listId', list), 'status-list:' || list);
  end loop;
  return null;
end $$;
create trigger note_status_changes after update on credentials referencing old table as was new table as is_now
  for each statement execute function note_status_changes();
alter table credentials enable always trigger note_status_changes;

-- A row that comes in blocked (an import) changes its list too.
create function note_blocked_imports() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update status_lists set version = version + 1
  where id in (select list_id from is_now where status <> 'active' order by 1) and signed_version is not null;
  return null;
end $$;
create trigger note_blocked_imports after insert on credentials referencing new table as is_now
  for each statement execute function note_blocked_imports();
alter table credentials enable always trigger note_blocked_imports;
--> statement-breakpoint

-- The wallet of one resident: it sees what is that resident's own, and the people on the same family card.
create function app_resident() returns uuid language sql stable as $$ select nullif(current_setting('app.resident', true), '')::uuid $$;
create function app_family() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select family_id from residents where id = app_resident()
$$;

do $$
declare
  name text;
begin
  foreach name in array array['status_changes', 'presentations'] loop
    execute format('create constraint trigger require_entry after insert or update or delete on %I
      deferrable initially deferred for each row execute function require_entry(''resident_id'')', name);
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_truncate()', name);
    execute format('alter table %I enable always trigger require_entry', name);
    execute format('alter table %I enable always trigger refuse_truncate', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to loket_owner using (true) with check (true)', name);
    execute format('create policy app_scope on %I to loket_app using (app_covers(region) or app_serves(resident_id))', name);
  end loop;
  foreach name in array array['devices', 'credentials', 'offers', 'cases', 'presentations'] loop
    execute format('create policy wallet_scope on %I to loket_app using (resident_id = (select app_resident()))', name);
  end loop;
end $$;
create policy wallet_scope on residents for select to loket_app using (family_id = (select app_family()));
create policy wallet_scope on families for select to loket_app using (id = (select app_family()));
create policy wallet_scope on audit_entries for select to loket_app using (resident_id = (select app_resident()));
create policy worker_scope on status_changes to loket_worker using (true) with check (true);

grant update (exchanged_at, token_hash, token_expires_at, bound_device_id) on offers to loket_app;
grant update (last_used_at) on devices to loket_app;
grant update (lost_device_id) on cases to loket_app;
grant select, insert on presentations to loket_app;
grant update (expires_at, answered_at, outcome, shown_device_id) on presentations to loket_app;
-- Counts and nonces of minutes: nothing is lost when a crash empties them, and a commit need not wait for the disk.
alter table rate_limits set unlogged;
alter table used_once set unlogged;

grant select on status_changes to loket_app;
grant select, update (seen_at) on status_changes to loket_worker;
grant select, update (kid, signed_version, signed_at, signed) on status_lists to loket_app, loket_worker;
grant select, insert on status_publications to loket_app, loket_worker;
grant select, insert, update, delete on rate_limits to loket_app;
grant select, delete on rate_limits to loket_worker;
grant insert, select on used_once to loket_app;
grant select, delete on used_once to loket_worker;
--> statement-breakpoint

-- Before a wallet is known there is no context: each of these answers one exact question, and nothing of the person.
create function wallet_of_offer(code bytea)
returns table (offer_id uuid, resident_id uuid, region text) language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.resident_id, o.region from offers o where o.code_hash = code
$$;
create function wallet_of_token(token bytea)
returns table (offer_id uuid, resident_id uuid, region text) language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.resident_id, o.region from offers o where o.token_hash = token
$$;
-- Whose credential stands at this place of the lists, and on which device.
create function wallet_of_index(list int, place int)
returns table (device_id uuid, resident_id uuid, region text, status text, key_thumbprint text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.device_id, c.resident_id, c.region, c.status, d.key_thumbprint
  from credentials c join devices d on d.id = c.device_id where c.list_id = list and c.list_index = place
$$;

-- The public page behind a message's link: the state of an offer, nothing of the person.
drop function offer_state(bytea);
create function offer_state(code bytea)
returns table (expires_at timestamptz, state text) language sql stable security definer set search_path = public, pg_temp as $$
  select o.expires_at, case when o.redeemed_at is not null then 'redeemed'
    when o.cancelled_at is not null and exists (select from audit_entries e where e.case_id = o.case_id
      and e.act = 'offer.disown' and e.outcome = 'done') then 'disowned'
    when o.cancelled_at is not null then 'cancelled'
    when o.exchanged_at is not null then 'exchanged' when o.pin_failures >= 5 then 'locked'
    when o.expires_at <= now() then 'expired' else 'live' end
  from offers o where o.code_hash = code
$$;

-- As before, and how often the recipient of an offer said that it was not asked for.
drop function stopped_cases_of(uuid);
create function stopped_cases_of(resident uuid) returns table (stopped int, fraud int, disowned int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, (count(*) filter (where c.stop_reason = 'fraud-flagged'))::int,
    (count(*) filter (where c.stop_reason = 'offer-disowned'))::int from cases c
  where c.resident_id = resident and c.status = 'stopped' and c.opened_at > now() - interval '90 days' and app_actor() is not null
$$;

-- What a list holds: places that are not in force, and how. No person, no device.
create function status_list_entries(list int) returns table (list_index int, status text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.list_index, c.status from credentials c where c.list_id = list and c.status <> 'active'
$$;

-- An officer's request behind the QR code a wallet has scanned, while it may still be answered.
create function presentation_behind(link bytea)
returns table (id uuid, resident_id uuid, region text, office_name text, nonce text, expires_at timestamptz, is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.resident_id, p.region, o.name, p.nonce, p.expires_at, p.answered_at is null and p.expires_at > now()
  from presentations p join offices o on o.id = p.office_id where p.link_hash = link
$$;

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function app_resident(), app_family() to loket_app, loket_worker;
grant execute on function wallet_of_offer(bytea), wallet_of_token(bytea), wallet_of_index(int, int), offer_state(bytea), stopped_cases_of(uuid),
  presentation_behind(bytea) to loket_app;
grant execute on function status_list_entries(int) to loket_app, loket_worker;
grant execute on function enqueue_job(text, json, text) to loket_app;
