import pg from 'pg';
import { on } from '@/db/client';

/** Connections of the worker's role. */
export const workers = new pg.Pool({ connectionString: process.env.WORKER_DATABASE_URL, max: 2 });

/** A transaction as the worker's. */
export async function inWorker<T>(work: (tx: ReturnType<typeof on>) => Promise<T>): Promise<T> {
  const client = await workers.connect();
  await client.query('begin');
  const result = await work(on(client));
  await client.query('commit');
  client.release();
  return result;
}
