-- Administration: which user names and addresses are taken, anywhere in the country. An admin is told that they are, and
-- nothing of who has them. Owner: loket_owner.
create function officer_names_taken(names text[], emails bytea[]) returns table (username text, email_index bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when o.username = any(names) then o.username end, case when o.email_index = any(emails) then o.email_index end
  from officers o
  where app_role() in ('regency-admin', 'national-admin') and (o.username = any(names) or o.email_index = any(emails))
$$;
revoke all on function officer_names_taken(text[], bytea[]) from public;
grant execute on function officer_names_taken(text[], bytea[]) to loket_app;
