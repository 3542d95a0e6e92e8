-- Nobody reads a resident without an entry that is already committed. Of residents and families the app may select which
-- there are, where, and on which card; everything else comes through the views and functions below, which look into the
-- ledger first. Entries of the reading transaction do not count: it could still be rolled back. Owner: loket_owner.

create table search_keys (key bytea not null);
insert into search_keys select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- The acts that open a resident's record or find somebody: those marked `shows` or `opens` in lib/acts.ts, see
-- db/reads.int.test.ts. That a record stayed open is not among them, because histories leave it out.
create function is_a_look(act text) returns boolean language sql immutable as $$
  select act in ('resident.find', 'resident.recall', 'resident.find-by-name', 'resident.view', 'resident.reveal', 'resident.read-own',
    'case.find', 'case.report', 'case.view', 'approval.see-evidence', 'offer.exchange', 'credential.issue')
$$;

-- Has whoever acts put a look at this resident on record, within this span and in a transaction that is committed? An
-- officer's look opens one person; a wallet's opens its own resident and the people on the same family card.
create function has_looked_at(resident uuid, family uuid, span interval) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ -- plpgsql, because it keeps its plan
begin
  return exists (
      select from audit_entries e where e.resident_id = resident and e.at > now() - span and e.outcome = 'done'
        and is_a_look(e.act) and e.actor_id = app_actor() and e.xid is distinct from pg_current_xact_id_if_assigned())
    or (family = app_family() and exists (
      select from audit_entries e where e.resident_id = app_resident() and e.at > now() - span and e.outcome = 'done'
        and is_a_look(e.act) and e.actor_kind = 'wallet' and e.xid is distinct from pg_current_xact_id_if_assigned()));
end $$;

-- Not security definer: the policies of whoever asks decide, as they stand. A view runs its functions as its user.
create function sees_resident(wanted uuid) returns boolean language plpgsql stable as $$
begin return exists (select from public.residents r where r.id = wanted); end $$;
create function sees_family(wanted uuid) returns boolean language plpgsql stable as $$
begin return exists (select from public.families f where f.id = wanted); end $$;

create view open_residents with (security_barrier) as
  select r.id, r.family_id, r.region, r.nik_sealed, r.nik_state, r.name, r.sex, r.birth_place, r.birth_date, r.blood_type, r.religion,
    r.marital_status, r.married_on, r.marriage_certificate, r.divorce_certificate, r.family_relation, r.disability, r.education,
    r.occupation, r.citizenship, r.stay_permit_until, r.birth_certificate, r.mother_nik_sealed, r.mother_name, r.father_nik_sealed,
    r.father_name, r.previous_address, r.domicile_state, r.enrolment, r.deceased_on, r.portrait
  from residents r where sees_resident(r.id) and has_looked_at(r.id, r.family_id, '30 minutes');

-- A family card opens with the record of anybody on it.
create view open_families with (security_barrier) as
  select f.id, f.region, f.number_sealed, f.address, f.rt, f.rw, f.village, f.postal_code
  from families f
  where sees_family(f.id) and exists (select from residents r where r.family_id = f.id and has_looked_at(r.id, r.family_id, '30 minutes'));

-- What lists show of a person: the first letter of each name, of whoever has a case or was looked at in this session's time.
create function mask_name(name text) returns text language sql immutable as $$
  select string_agg(left(word, 1) || repeat('•', greatest(length(word) - 1, 1)), ' ' order by place)
  from regexp_split_to_table(name, '\s+') with ordinality as words(word, place)
$$;
create view listed_residents with (security_barrier) as
  select r.id, mask_name(r.name) as name from residents r
  where sees_resident(r.id) and (exists (select from cases c where c.resident_id = r.id) or has_looked_at(r.id, r.family_id, '12 hours'));

revoke select on residents, families from loket_app;
-- region: who may see the row. family_id: the families' policy goes by it. No name, number, date, state or picture.
grant select (id, region, family_id) on residents to loket_app;
grant select (id, region) on families to loket_app;
grant select on open_residents, open_families, listed_residents to loket_app;
--> statement-breakpoint

-- The owner reads for these views and functions. Whoever works as the owner directly (migrations, seed, an administrator's
-- console) first commits an entry `registry.read`, which says so.
create function owner_may_read() returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return not pg_has_role(session_user, 'loket_owner', 'member') or exists (
    select from audit_entries e where e.act = 'registry.read' and e.outcome = 'done' and e.at > now() - interval '30 minutes'
      and e.xid is distinct from pg_current_xact_id_if_assigned());
end $$;
create policy owner_reads_on_record on residents as restrictive for select to loket_owner using ((select owner_may_read()));
create policy owner_reads_on_record on families as restrictive for select to loket_owner using ((select owner_may_read()));
--> statement-breakpoint

-- Who has this NIK, anywhere in the country: for the look-up's entry, and nothing of the person.
create function resident_by_nik(wanted bytea) returns table (id uuid, region text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.region from residents r
  where r.nik_index = wanted and app_actor() is not null and app_role() in ('clerk', 'supervisor')
$$;

-- The masked card of whoever this officer has just found, anywhere in the country. Never more than these columns, never a list.
drop function resident_card(bytea);
create function resident_card(wanted uuid)
returns table (id uuid, region text, regency_name text, name text, birth_year int, nik_sealed bytea, nik_state text, enrolment text,
  portrait int, sex text, citizenship text, credential_status text, open_case_id uuid, open_case_number text,
  open_case_status text, open_case_office uuid, open_case_waits boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.region,
    (select a.name from areas a where a.path = substring(r.region from '^ID[.][0-9]{2}[.][0-9]{2}')), r.name,
    extract(year from r.birth_date)::int, r.nik_sealed, r.nik_state, r.enrolment, r.portrait, r.sex, r.citizenship,
    (select c.status from credentials c where c.resident_id = r.id
     order by array_position(array['active', 'suspended'], c.status), c.issued_at desc limit 1),
    k.id, k.number, k.status, k.office_id, coalesce(case_waits(k), false)
  from residents r left join cases k on k.resident_id = r.id and k.closed_at is null
  where r.id = wanted and app_role() in ('clerk', 'supervisor') and has_looked_at(r.id, r.family_id, '30 minutes')
$$;

-- An out-of-area resident may only be served after this officer found that very person by NIK, on record and committed.
drop function found_resident(uuid);
create function found_resident(wanted uuid) returns table (id uuid, region text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.region from residents r
  where r.id = wanted and app_role() in ('clerk', 'supervisor') and exists (
    select from audit_entries e where e.resident_id = r.id and e.act = 'resident.find' and e.outcome = 'done'
      and e.actor_id = app_actor() and e.at > now() - interval '30 minutes' and e.xid is distinct from pg_current_xact_id_if_assigned())
$$;

-- A search by name tries names until one fits, so it is on record before it answers: under a keyed mark of exactly what is
-- asked, which says the same for the same question and does not give the name back.
create function search_mark(wanted text, born date) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select encode(sha256(key || sha256(key || convert_to(born || ' ' || wanted, 'UTF8'))), 'hex') from search_keys
$$;

-- People of the officer's area with this birth date whose name holds every word: who, and nothing of them. At most 20.
create function residents_named(wanted text, born date) returns table (id uuid, region text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.region from residents r
  where r.birth_date = born and app_covers(r.region) and app_role() in ('clerk', 'supervisor')
    and r.name ilike all (select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' from regexp_split_to_table(wanted, '\s+') word)
    and exists (select from audit_entries e where e.actor_id = app_actor() and e.act = 'resident.ask-by-name'
      and e.outcome = 'done' and e.detail ->> 'search' = search_mark(wanted, born) and e.at > now() - interval '1 minute'
      and e.xid is distinct from pg_current_xact_id_if_assigned())
  order by r.name collate "und-x-icu" limit 20
$$;

revoke all on function is_a_look(text), has_looked_at(uuid, uuid, interval), sees_resident(uuid), sees_family(uuid), mask_name(text), owner_may_read(),
  resident_by_nik(bytea), resident_card(uuid), found_resident(uuid), search_mark(text, date), residents_named(text, date) from public;
-- A view, and the policies of the tables in it, check their functions as its user.
grant execute on function has_looked_at(uuid, uuid, interval), owner_may_read(), sees_resident(uuid), sees_family(uuid), mask_name(text), resident_by_nik(bytea),
  resident_card(uuid), found_resident(uuid), search_mark(text, date), residents_named(text, date) to loket_app;
