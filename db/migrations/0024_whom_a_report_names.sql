-- A resident's access report names the resident. Until now a function looked at the entry alone; now whoever asks must also see that
-- resident by area or by an open case, as for every other record. Owner: loket_owner.
drop function access_report_person(uuid);
create function has_asked_for_report(resident uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return app_actor() is not null and exists (
    select from audit_entries e where e.resident_id = resident and e.act = 'resident.report-access' and e.outcome = 'done'
      and e.actor_id = app_actor() and e.xid is distinct from pg_current_xact_id_if_assigned() and e.at > now() - interval '5 minutes');
end $$;
revoke all on function has_asked_for_report(uuid) from public;
grant execute on function has_asked_for_report(uuid) to loket_app;
create view reported_residents with (security_barrier) as
  select r.id, r.name, r.nik_sealed from residents r where sees_resident(r.id) and has_asked_for_report(r.id);
grant select on reported_residents to loket_app;
