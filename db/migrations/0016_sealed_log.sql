-- The ledger sealed into a Merkle log (RFC 6962, C2SP tiles): what the sealer writes and everybody may read, for there is nothing
-- personal in it. Leaves, checkpoints, cosignatures and checks are only ever added; a tile only grows. Owner: loket_owner.
create table log_leaves (
  leaf bigint primary key,
  entry_id bigint not null constraint log_leaves_entry_id_unique unique,
  entry_at timestamptz not null,
  commitment bytea not null,
  constraint leaf_number check (leaf >= 0),
  constraint commitment_size check (length(commitment) = 32)
);
create table log_tiles (
  level smallint not null,
  tile bigint not null,
  hashes bytea not null,
  constraint log_tiles_level_tile_pk primary key (level, tile),
  constraint tile_place check (level between 0 and 7 and tile >= 0),
  constraint tile_size check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0)
);
create table log_checkpoints (
  size bigint primary key,
  root bytea not null,
  note text not null,
  at timestamptz not null default clock_timestamp(),
  constraint root_size check (length(root) = 32)
);
create table log_cosignatures (
  size bigint not null constraint log_cosignatures_size_log_checkpoints_size_fk references log_checkpoints (size),
  witness text not null,
  line text not null,
  at timestamptz not null default clock_timestamp(),
  constraint log_cosignatures_size_witness_pk primary key (size, witness)
);
create table log_checks (
  id bigint generated always as identity primary key,
  kind text not null,
  at timestamptz not null default clock_timestamp(),
  from_leaf bigint not null,
  to_leaf bigint not null,
  size bigint not null,
  problem jsonb
);
create index log_checks_kind on log_checks (kind, id);
create index log_checks_problem on log_checks (id) where problem is not null;
--> statement-breakpoint

create function only_grows() returns trigger language plpgsql as $$
begin
  if new.level = old.level and new.tile = old.tile and length(new.hashes) > length(old.hashes)
    and substring(new.hashes for length(old.hashes)) = old.hashes then return new; end if;
  raise exception 'a tile of the log only grows at its end' using errcode = 'LK002';
end $$;

-- Leaf after leaf, without a gap: whoever adds to the log adds at its end.
create function add_at_the_end() returns trigger language plpgsql as $$
declare
  first bigint := (select min(leaf) from added);
begin
  if (select max(leaf) - first + 1 <> count(*) from added)
    or (first > 0 and not exists (select from log_leaves where leaf = first - 1)) then
    raise exception 'leaves are added at the end of the log' using errcode = 'LK030';
  end if;
  return null;
end $$;
create function extend_log() returns trigger language plpgsql as $$
begin
  if new.size > coalesce((select max(size) from log_checkpoints), 0)
    and new.size = (select max(leaf) + 1 from log_leaves) then return new; end if;
  raise exception 'a checkpoint covers all leaves, and more than the one before' using errcode = 'LK030';
end $$;

-- What waits to be sealed waits until it is: nobody, the worker neither, makes it forgotten.
create function refuse_unsealed() returns trigger language plpgsql as $$
begin
  if exists (select from log_leaves l where l.entry_id = old.entry_id) then return old; end if;
  raise exception 'entry % is not sealed yet', old.entry_id using errcode = 'LK002';
end $$;

do $$
declare name text;
begin
  foreach name in array array['log_leaves', 'log_checkpoints', 'log_cosignatures', 'log_checks'] loop
    execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', name);
  end loop;
  foreach name in array array['log_leaves', 'log_tiles', 'log_checkpoints', 'log_cosignatures', 'log_checks', 'audit_pending'] loop
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_truncate()', name);
  end loop;
end $$;
create trigger refuse_change before delete on log_tiles for each row execute function refuse_change();
create trigger only_grows before update on log_tiles for each row execute function only_grows();
create trigger add_at_the_end after insert on log_leaves referencing new table as added
  for each statement execute function add_at_the_end();
create trigger extend_log before insert on log_checkpoints for each row execute function extend_log();
create trigger refuse_change before update on audit_pending for each row execute function refuse_change();
create trigger refuse_unsealed before delete on audit_pending for each row execute function refuse_unsealed();
do $$
declare one record;
begin
  for one in select tgrelid::regclass as name, tgname from pg_trigger where not tgisinternal and tgrelid = any (array[
    'log_leaves', 'log_tiles', 'log_checkpoints', 'log_cosignatures', 'log_checks', 'audit_pending']::regclass[]) loop
    execute format('alter table %s enable always trigger %I', one.name, one.tgname);
  end loop;
end $$;
grant select on log_leaves, log_tiles, log_checkpoints, log_cosignatures, log_checks to loket_app, loket_worker;
grant insert on log_leaves, log_tiles, log_checkpoints, log_cosignatures, log_checks to loket_worker;
grant update (hashes) on log_tiles to loket_worker;
--> statement-breakpoint

-- How many entries are not sealed yet, which is the oldest, and how many seconds it has waited.
create function log_waiting() returns table (entries int, oldest bigint, seconds float8)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, (array_agg(entry_id order by at, entry_id))[1], coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8
  from audit_pending
$$;
create function is_waiting(entry bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_pending where entry_id = entry)
$$;

-- Alarms for whoever answers for the whole nation: one of a kind until somebody has looked into it. Says whether it is a new one.
create function raise_log_alarm(what text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('raise_log_alarm', 0));
  insert into alarms (kind, region) select what, a.path from areas a
  where a.path = 'ID' and not exists (select from alarms where kind = what and seen_at is null);
  return found;
end $$;
-- Anybody may say that the sealer does not keep up: it is looked at here, and nothing is taken on trust.
create function report_log_delay() returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from audit_pending where at < clock_timestamp() - interval '10 seconds') then return false; end if;
  perform raise_log_alarm('log-delayed');
  return true;
end $$;
create function report_log_broken() returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$ select raise_log_alarm('log-broken') $$;
--> statement-breakpoint

-- Erasure by law. What an entry says of a person goes, and the salt, so that what was sealed can no longer be guessed; who acted,
-- when and which act stays, and so does the leaf. Only with an entry of its own in this transaction, only by the owner's roles,
-- only once it is sealed, and an erasure itself is never erased.
create function allow_erasure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  computed text[] := array['area', 'actor_area', 'outside_area'];
  erased jsonb := '{"salt": null, "session_ref": null, "request_id": null, "subject_id": null, "resident_id": null,
    "case_id": null, "reason": null, "detail": {}, "changes": null}';
begin
  if pg_has_role(session_user, 'loket_owner', 'member') and old.salt is not null and old.act <> 'audit.erase'
    and to_jsonb(new) - computed = (to_jsonb(old) || erased) - computed
    and exists (select from log_leaves l where l.entry_id = old.id)
    and exists (select from audit_pending p join audit_entries e on e.id = p.entry_id and e.at = p.at
      where p.xid = pg_current_xact_id() and p.act = 'audit.erase' and e.detail ->> 'entry' = old.id::text)
  then return new; end if;
  raise exception 'UPDATE of audit_entries is refused: rows are only ever added' using errcode = 'LK002';
end $$;
drop trigger refuse_change on audit_entries;
create trigger refuse_change before delete on audit_entries for each row execute function refuse_change();
create trigger allow_erasure before update on audit_entries for each row execute function allow_erasure();
do $$
declare part regclass;
begin
  for part in select 'audit_entries'::regclass union all select inhrelid from pg_inherits where inhparent = 'audit_entries'::regclass loop
    execute format('alter table %s enable always trigger refuse_change', part);
    execute format('alter table %s enable always trigger allow_erasure', part);
  end loop;
end $$;

-- Says which leaf is left. The ground goes on record: the law or the decision, and nobody's name.
create function erase_entry(entry bigint, ground text) returns bigint
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  sealed log_leaves;
  place text;
begin
  if length(trim(coalesce(ground, ''))) < 5 then raise exception 'an erasure needs its ground' using errcode = 'LK031'; end if;
  select * into sealed from log_leaves l where l.entry_id = entry;
  if sealed is null then raise exception 'entry % is not sealed', entry using errcode = 'LK031'; end if;
  select e.region into place from audit_entries e where e.id = entry and e.at = sealed.entry_at and e.salt is not null;
  if not found then raise exception 'entry % is erased, or archived', entry using errcode = 'LK031'; end if;
  insert into audit_entries (act, region, reason, detail)
  values ('audit.erase', place, trim(ground), jsonb_build_object('entry', entry, 'leaf', sealed.leaf));
  update audit_entries e set salt = null, session_ref = null, request_id = null, subject_id = null, resident_id = null,
    case_id = null, reason = null, detail = '{}', changes = null where e.id = entry and e.at = sealed.entry_at;
  return sealed.leaf;
end $$;

revoke all on function only_grows(), add_at_the_end(), extend_log(), refuse_unsealed(), log_waiting(), is_waiting(bigint),
  raise_log_alarm(text), report_log_delay(), report_log_broken(), allow_erasure(), erase_entry(bigint, text) from public;
grant execute on function only_grows(), add_at_the_end(), extend_log(), refuse_unsealed(), report_log_broken() to loket_worker;
grant execute on function log_waiting(), is_waiting(bigint), report_log_delay() to loket_app, loket_worker;
