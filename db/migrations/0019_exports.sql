-- Files of the ledger: who asked for which, and the pieces of those that were too large to be handed out at once. Two processes
-- may not share a disk, so the pieces lie here, sealed. Owner: loket_owner.
create table audit_exports (
  id uuid primary key default gen_random_uuid(),
  officer_id uuid not null constraint audit_exports_officer_id_officers_id_fk references officers (id),
  region text not null constraint audit_exports_region_areas_path_fk references areas (path),
  format text not null,
  locale text not null,
  purpose text not null,
  view jsonb not null,
  detail_keys text[] not null default '{}',
  until timestamptz not null,
  total integer not null,
  status text not null,
  problem text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz
);
create index audit_exports_officer on audit_exports (officer_id, created_at);
create table export_chunks (
  export_id uuid not null constraint export_chunks_export_id_audit_exports_id_fk references audit_exports (id),
  n integer not null,
  rows integer not null,
  cursor text,
  piece bytea not null,
  written_at timestamptz not null default now(),
  primary key (export_id, n)
);
--> statement-breakpoint

create constraint trigger require_entry after insert or update or delete on audit_exports
  deferrable initially deferred for each row execute function require_entry('id');
alter table audit_exports enable always trigger require_entry;
create trigger refuse_truncate before truncate on audit_exports for each statement execute function refuse_truncate();
alter table audit_exports enable always trigger refuse_truncate;
alter table audit_exports enable row level security;
alter table audit_exports force row level security;
alter table export_chunks enable row level security;
alter table export_chunks force row level security;
create policy owner_all on audit_exports to loket_owner using (true) with check (true);
create policy owner_all on export_chunks to loket_owner using (true) with check (true);
create policy worker_scope on audit_exports to loket_worker using (true) with check (true);
create policy worker_scope on export_chunks to loket_worker using (true) with check (true);

-- One's own alone, and the pieces of those: a piece is given for a day, and to nobody else whatever the program asks.
create policy app_scope on audit_exports to loket_app using (officer_id = (select app_actor()))
  with check (officer_id = (select app_actor()) and status in ('direct', 'queued') and problem is null and finished_at is null
    and expires_at is null
    and (select app_role()) in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor'));
create policy app_scope on export_chunks for select to loket_app using (exists (
  select from audit_exports e where e.id = export_id and (e.expires_at is null or e.expires_at > now())));

select watch_changes('audit_exports', 'id', 'id officer_id region format locale purpose detail_keys until total status problem created_at
  finished_at expires_at', '', 'view');
grant select on audit_exports, export_chunks to loket_app, loket_worker;
grant insert on audit_exports to loket_app;
grant update (status, problem, finished_at, expires_at) on audit_exports to loket_worker;
grant insert, delete on export_chunks to loket_worker;
--> statement-breakpoint

-- While the worker writes a file for somebody it says whose area that is, and then sees no more than that officer would: the
-- conditions of the app's own policies. Without an area (all its other work) it sees everything, as before. The owner is a member
-- of the worker (it writes into the queue), so the policies say by name that they mean the worker alone.
create function export_serves(resident uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select app_serves(resident) $$;
create policy for_an_officer on audit_entries as restrictive for select to loket_worker using (
  current_user <> 'loket_worker' or (select app_region()) is null or app_covers(region) or office_id = app_office() or app_covers(actor_region)
  or (resident_id is not null and export_serves(resident_id)));
create policy for_an_officer on officers as restrictive for select to loket_worker using (
  current_user <> 'loket_worker' or (select app_region()) is null or app_covers(region));
create policy worker_export on cases for select to loket_worker using (
  app_covers(region) or office_id = app_office());
grant select (id, number, region, office_id) on cases to loket_worker;
--> statement-breakpoint

-- What is to be written is queued by the row itself: no code path can forget it, and none can queue another's.
create function queue_export() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('audit.write-export', json_build_object('exportId', new.id),
    job_key => 'audit-export:' || new.id, max_attempts => 12);
  return null;
end $$;
create trigger queue_export after insert on audit_exports for each row when (new.status = 'queued') execute function queue_export();

-- A worker that was killed leaves its job locked: what has not moved for two minutes is queued again.
create function revive_exports() returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare one uuid; revived integer := 0;
begin
  for one in select e.id from audit_exports e where e.status = 'queued' and greatest(e.created_at,
      (select max(c.written_at) from export_chunks c where c.export_id = e.id)) < now() - interval '2 minutes' loop
    perform graphile_worker.add_job('audit.write-export', json_build_object('exportId', one), job_key => 'audit-export:' || one,
      max_attempts => 12);
    revived := revived + 1;
  end loop;
  return revived;
end $$;
revoke all on function export_serves(uuid), queue_export(), revive_exports() from public;
grant execute on function export_serves(uuid), revive_exports() to loket_worker;
