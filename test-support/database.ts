import pg from 'pg';
import { afterAll } from 'vitest';

/** `owner` owns the tables, `superuser` owns the server, `replica` is the superuser as a replication worker works. */
export type DatabaseRole = 'app' | 'worker' | 'owner' | 'superuser' | 'replica';
/** What act() sets for one transaction: app.actor, app.region, app.office and so on. */
export type Claims = Partial<
  Record<
    'actor_kind' | 'actor' | 'role' | 'region' | 'office' | 'session' | 'resident' | 'maker' | 'approval' | 'request',
    string
  >
>;

const options: Partial<Record<DatabaseRole, string>> = {
  owner: '-c role=loket_owner',
  replica: '-c session_replication_role=replica',
};
const pools = new Map<DatabaseRole, pg.Pool>();

/** One connection per role, so that each transaction comes after another one on the same connection. */
function poolOf(role: DatabaseRole): pg.Pool {
  const known = pools.get(role);
  if (known) return known;
  const { DATABASE_URL, WORKER_DATABASE_URL, OWNER_DATABASE_URL } = process.env;
  const connectionString = { app: DATABASE_URL, worker: WORKER_DATABASE_URL }[role as string] ?? OWNER_DATABASE_URL;
  const pool = new pg.Pool({ connectionString, max: 1, options: options[role] });
  pools.set(role, pool);
  return pool;
}

export type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** A transaction of this role with these claims. Commits, or throws what the database said. */
export async function transactionAs<T>(
  role: DatabaseRole,
  claims: Claims,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  const client = await poolOf(role).connect();
  try {
    await client.query('begin');
    for (const [name, value] of Object.entries(claims))
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    const result = await work(async (text, values) => (await client.query(text, values)).rows);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** For the factories. */
export const superuserPool = () => poolOf('superuser');

/** Asks as the administrator of the server, past every policy: for looking at what was done, and for moving a clock. */
export async function asSuperuser<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await poolOf('superuser').query<Row>(text, values)).rows;
}

afterAll(async () => {
  await Promise.all(Array.from(pools.values(), (pool) => pool.end()));
});
