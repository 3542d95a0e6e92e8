import { randomUUID } from 'node:crypto';
import { on, type Tx } from '@/db/client';
import type { Role } from '@/db/schema/officers';
import { aRegency } from '@/db/seed/factories';
import type { InTransaction } from '@/lib/exports/work';
import type { Officer } from '@/lib/officers/officer';
import type { Context } from '@/lib/transaction';
import { anAccount } from './admins';
import { asSuperuser, superuserPool } from './database';
import { officerFor } from './officer';
import { workerPool } from './worker';

/** Two regencies, each with a supervisor and a clerk, and entries of both clerks. */
export async function twoAreas() {
  const here = await areaWith('supervisor');
  const elsewhere = await areaWith('supervisor');
  return { here, elsewhere };
}

export async function areaWith(role: Role) {
  const regency = await aRegency(superuserPool());
  const watcher = officerFor(await anAccount(role, regency));
  const clerk = officerFor(await anAccount('clerk', regency, { name: `Petugas ${randomUUID().slice(0, 8)}` }));
  return { regency, watcher, clerk };
}

/** So many entries of this officer, a second apart up to now, as the ledger would have kept them. */
export async function entriesBy(officer: Officer, count: number, detail: object = {}, more: { region?: string } = {}) {
  const rows = await asSuperuser<{ id: string }>(
    `insert into audit_entries (at, actor_kind, actor_id, role, office_id, actor_region, act, region, resident_id, detail)
     select clock_timestamp() - make_interval(secs => n), 'machine', $1, 'clerk', $2, $3, 'resident.view', $4, gen_random_uuid(),
       $5::jsonb || jsonb_build_object('n', n)
     from generate_series(1, $6::int) n returning id`,
    [officer.id, officer.office.id, officer.region, more.region ?? officer.region, JSON.stringify(detail), count],
  );
  return rows.map(({ id }) => Number(id));
}

/** The same officer, signed in a second time. */
export const inAnotherSession = ({ id, username, name, role, region, office }: Officer) =>
  officerFor({ id, username, name, role, region, office });

const settings: Record<string, keyof Context> = { role: 'role', region: 'region', office: 'office' };

/** As the worker opens its transactions, with the worker's own rights. */
export const runAsWorker: InTransaction = async <T>(context: Context, work: (tx: Tx) => Promise<T>) => {
  const client = await workerPool.connect();
  try {
    await client.query(context.readOnly ? 'begin read only' : 'begin');
    for (const [name, field] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [`app.${name}`, context[field] ?? '']);
    await client.query("select set_config('app.actor_kind', 'machine', true)");
    const result = await work(on(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
