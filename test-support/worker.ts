import pg from 'pg';
import { afterAll } from 'vitest';
import { on, type Tx } from '@/db/client';

/** Connections of the worker's role: what a job may not do, a test of it cannot either. */
export const workerPool = new pg.Pool({ connectionString: process.env.WORKER_DATABASE_URL, max: 4 });
const ignore = () => {};
workerPool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
afterAll(() => workerPool.end());

/** A job's transaction. */
export async function asWorker<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await workerPool.connect();
  try {
    await client.query('begin');
    const result = await work(on(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
