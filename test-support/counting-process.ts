// Seals and counts until it is killed: the worker, without its other jobs.
import { type on, pool } from '@/db/client';
import { keepCounting } from '@/lib/jobs/count-rollout';
import { keepSealing } from '@/lib/jobs/seal-log';
import { transaction } from '@/lib/transaction';

const inTransaction = <T>(work: (tx: ReturnType<typeof on>) => Promise<T>) =>
  transaction({ actorKind: 'machine' }, work);
pool.on('connect', (client) => client.on('error', () => undefined));
keepSealing(inTransaction);
keepCounting(inTransaction);
process.stdout.write('counting\n');
