// Seals and counts until it is killed: the worker, without its other jobs. Says "counting", then a dot for each commit.
import { type on, pool } from '@/db/client';
import { keepCounting } from '@/lib/jobs/count-rollout';
import { keepSealing } from '@/lib/jobs/seal-log';
import { transaction } from '@/lib/transaction';

async function inTransaction<T>(work: (tx: ReturnType<typeof on>) => Promise<T>): Promise<T> {
  const result = await transaction({ actorKind: 'machine' }, work);
  process.stdout.write('.');
  return result;
}
pool.on('connect', (client) => client.on('error', () => undefined));
process.stdout.write('counting');
keepSealing(inTransaction);
keepCounting(inTransaction);
