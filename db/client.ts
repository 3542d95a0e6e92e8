import 'server-only';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** The address is read when a connection is made: a build needs no database, and bakes none in. */
class LazyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error('DATABASE_URL is not set.');
    super({ ...config, connectionString });
  }
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    Client: LazyClient,
    application_name: 'loket',
    max: Number(process.env.PG_POOL_MAX ?? 10),
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  });
  // Without a listener, an idle connection that the server drops ends the process. The message may hold data: not logged.
  opened.on('error', (error) => {
    const code = 'code' in error ? error.code : undefined;
    console.error(JSON.stringify({ level: 'error', msg: 'idle database connection lost', code }));
  });
  // One in use tells whoever waits for its answer; without a listener it would end the process as well.
  opened.on('connect', (client) => client.on('error', () => {}));
  return opened;
}

// `next dev` loads this module anew after each change: the pool stays.
const kept = globalThis as typeof globalThis & { loketPool?: pg.Pool };
kept.loketPool ??= openPool();

export const pool = kept.loketPool;
export const db = drizzle({ client: pool });

/** drizzle on one connection, for whoever opens and ends the transaction on it. */
export const on = (client: pg.PoolClient): Tx => drizzle({ client });

/** What runs inside a transaction, and the connection it runs on. */
export type Tx = NodePgDatabase & { $client: pg.PoolClient };
