import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { MOST_AT_ONCE } from './fold';

// What an operator does with the owner's connection. Each is on record.

async function onRecord<T>(client: pg.Client, act: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(`insert into audit_entries (act, region) values ($1, 'ID')`, [act]);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Forgets the meters and counts the whole log again; answers how many leaves there were. */
export async function rebuild(client: pg.Client): Promise<number> {
  await onRecord(client, 'rollout.rebuild', () => client.query('select rollout_begin()'));
  // A worker may hold the row: then it counts, and this waits.
  for (;;) {
    await client.query('select rollout_fold($1)', [MOST_AT_ONCE]);
    const behind = 'select from rollout_progress where next_leaf < (select coalesce(max(leaf) + 1, 0) from log_leaves)';
    if ((await client.query(behind)).rowCount === 0) break;
    await pause(100);
  }
  const { rows } = await client.query<{ leaves: number }>('select next_leaf::float8 as leaves from rollout_progress');
  return rows[0]?.leaves ?? 0;
}

export type Difference = { area: string; meter: number; truth: number };

/**
 * Regencies whose meter does not say what a full count of credentials in force says, in one moment: what is sealed but not yet
 * counted shows as a difference, so count first.
 */
export async function differences(client: pg.Client): Promise<Difference[]> {
  await onRecord(client, 'registry.read', async () => undefined);
  const { rows } = await client.query<Difference>(`
    select coalesce(m.place, t.area) as area, coalesce(m.active, 0)::float8 as meter, coalesce(t.active, 0)::float8 as truth
    from (select distinct on (place) place, active from rollout_readings where length(place) = 8 order by place, day desc) m
      full join (select left(region, 8) as area, count(*) as active from credentials where form = 'wallet' and status = 'active' group by 1) t
      on t.area = m.place
    where coalesce(m.active, 0) <> coalesce(t.active, 0) order by 1`);
  return rows;
}

const register = `
  with living as (
    select left(r.region, 8) as area, r.enrolment in ('PRINT_READY_RECORD', 'CARD_PRINTED', 'CARD_ISSUED') as is_recorded,
      r.birth_date <= (now() at time zone 'Asia/Jakarta')::date - interval '17 years' or r.marital_status <> 'single' as is_obliged
    from residents r where r.nik_state = 'active' and r.deceased_on is null
  ), counted as (
    select a.area, count(*) as residents, count(*) filter (where l.is_obliged) as obliged, count(*) filter (where l.is_obliged and l.is_recorded) as enrolled
    from living l cross join lateral (select left(l.area, n) as area from unnest(array[2, 5, 8]) n) a group by 1
  )
  insert into rollout_bases (area, as_of, residents, obliged, enrolled, source)
  select area, (now() at time zone 'Asia/Jakarta')::date, residents, obliged, enrolled, 'register' from counted
  on conflict (area, as_of) do update set residents = excluded.residents, obliged = excluded.obliged, enrolled = excluded.enrolled,
    source = excluded.source, synthetic = false`;

/**
 * Counts the register once, for the country and every province and regency: those obliged are 17, or were ever married (UU 24/2013
 * art. 63). One pass over all residents; for areas that go by the Ministry's half-yearly figures nothing has to be counted.
 */
export async function countRegister(client: pg.Client): Promise<number> {
  await onRecord(client, 'registry.read', async () => undefined);
  return onRecord(client, 'registry.import', async () => (await client.query(register)).rowCount ?? 0);
}
