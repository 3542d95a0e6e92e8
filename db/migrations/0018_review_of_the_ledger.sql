-- What the screen of the audit log needs: kept views, and finding somebody's entries by the number on the card.
create table "audit_views" (
  "id" uuid primary key default gen_random_uuid() not null,
  "owner_id" uuid constraint "audit_views_owner_id_officers_id_fk" references officers(id),
  "scope" text not null,
  "role" text,
  "region" text not null,
  "name" text not null,
  "filter" jsonb not null,
  "created_at" timestamp with time zone default now() not null,
  constraint "role_of_role_views" check ((scope = 'role') = (role is not null)),
  constraint "nobody_in_a_view" check (not filter ?| array['resident', 'cursor'] and pg_column_size(filter) < 4000)
);
create index "audit_views_region" on "audit_views" using btree ("region");
create unique index "one_view_of_a_name" on "audit_views" using btree ("owner_id", lower("name")) where owner_id is not null;
--> statement-breakpoint

-- Four views for everybody, of the whole country: each viewer sees them over the own area.
insert into audit_views (scope, region, name, filter) values
  ('everyone', 'ID', 'outside-area', '{"period": "7d", "outsideArea": "yes"}'),
  ('everyone', 'ID', 'without-case', '{"period": "7d", "withoutCase": "yes"}'),
  ('everyone', 'ID', 'exports', '{"period": "7d", "groups": ["export"]}'),
  ('everyone', 'ID', 'refusals', '{"period": "7d", "outcome": "refused"}');
--> statement-breakpoint

create function app_reviews() returns boolean language sql stable as $$
  select coalesce(app_role() in ('supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor'), false)
$$;

alter table audit_views enable row level security;
alter table audit_views force row level security;
create policy owner_all on audit_views to loket_owner using (true) with check (true);
-- Kept for the own area, it is seen there and in every area below.
create policy app_scope on audit_views for select to loket_app using (app_reviews() and case scope
  when 'private' then owner_id = app_actor()
  else (region = app_region() or starts_with(app_region(), region || '.')) and coalesce(role = app_role(), true) end);
create policy add on audit_views for insert to loket_app with check (
  app_reviews() and owner_id = app_actor() and region = app_region() and coalesce(role = app_role(), true));
-- One's own; and what is there for others, by the admins who answer for that area. What comes with the program stays.
create policy take_away on audit_views for delete to loket_app using (app_reviews() and (owner_id = app_actor()
  or (owner_id is not null and scope <> 'private' and app_role() in ('regency-admin', 'national-admin') and app_covers(region))));
create constraint trigger require_entry after insert or update or delete on audit_views
  deferrable initially deferred for each row execute function require_entry('id');
create trigger refuse_truncate before truncate on audit_views for each statement execute function refuse_truncate();
alter table audit_views enable always trigger require_entry;
alter table audit_views enable always trigger refuse_truncate;
grant select, insert, delete on audit_views to loket_app;

-- What was done to an area by somebody who works elsewhere is a few entries among all of that area.
create index audit_entries_from_elsewhere on audit_entries (area, at, id) where area is distinct from actor_area;
--> statement-breakpoint

-- Whose entries are looked for, when all that is known is the number on the card. It answers an id, and nothing of the person;
-- which entries are then shown is for the policies of the ledger to say.
create function resident_for_review(wanted bytea) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from residents r where r.nik_index = wanted and app_reviews() and app_actor() is not null
$$;
revoke all on function app_reviews(), resident_for_review(bytea) from public;
grant execute on function app_reviews(), resident_for_review(bytea) to loket_app;

select watch_changes('audit_views', 'id', 'id owner_id scope role region name filter created_at');
