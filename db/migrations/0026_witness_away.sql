-- A witness that cosigns nothing was a line in the worker's log. Without one, whoever has the database and the key of the log can sign
-- another history: whoever answers for the nation must know. Looked at here, and nothing is taken on trust; once an hour while it lasts.
create function report_witness_away(witness_name text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from log_checkpoints c where c.at < clock_timestamp() - interval '10 minutes'
    and c.size > coalesce((select max(s.size) from log_cosignatures s where s.witness = witness_name), 0)) then return false; end if;
  if exists (select from alarms where kind = 'witness-away' and at > now() - interval '1 hour') then return true; end if;
  perform raise_log_alarm('witness-away');
  return true;
end $$;
revoke all on function report_witness_away(text) from public;
grant execute on function report_witness_away(text) to loket_worker;
