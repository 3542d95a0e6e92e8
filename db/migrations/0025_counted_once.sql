-- An officer who worked at two offices counted at both, so twice in the area of the two: now only where the last work was done.
-- And what cannot be counted is said to whoever answers for the nation, where so far the figures only grew old.
create or replace function rollout_now(days int) returns table (place text, waiting bigint, late bigint, officers bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select app_figures_area() as area, app_counts() as counts, app_region() is null and session_user = 'loket_worker' as is_worker),
  visible as (select f.id, f.region || ':' || f.code as place, f.time_zone from offices f, mine m
    where m.counts and (coalesce(f.region = m.area or starts_with(f.region, m.area || '.'), false) or m.is_worker)),
  working as (select distinct on (x.officer_id) x.office_id from rollout_officers x join offices f on f.id = x.office_id
    where x.last_day > (now() at time zone f.time_zone)::date - days order by x.officer_id, x.last_day desc, x.office_id)
  select v.place, coalesce(r.waiting, 0), coalesce(r.late, 0), coalesce(o.officers, 0)
  from visible v
    left join (select q.office_id, count(*) as waiting, count(*) filter (where q.due_at < now()) as late from approval_requests q
      where q.status = 'waiting' group by 1) r on r.office_id = v.id
    left join (select w.office_id, count(*) as officers from working w group by 1) o on o.office_id = v.id
  where r.waiting > 0 or o.officers > 0
$$;
-- The worker says so when counting failed; whether anything has waited for it is looked at here. While it lasts, once an hour.
create function report_rollout_delay() returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from rollout_progress p join log_leaves l on l.leaf = p.next_leaf
    where l.entry_at < clock_timestamp() - interval '5 minutes') then return false; end if;
  if exists (select from alarms where kind = 'rollout-delayed' and at > now() - interval '1 hour') then return true; end if;
  perform raise_log_alarm('rollout-delayed');
  return true;
end $$;
revoke all on function report_rollout_delay() from public;
grant execute on function report_rollout_delay() to loket_worker;
