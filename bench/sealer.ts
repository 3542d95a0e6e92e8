// The sealer of the worker, alone, in a process of its own, as it runs beside the web: until it is told to stop.
import { pool } from '@/db/client';
import { keepSealing } from '@/lib/jobs/seal-log';
import { transaction } from '@/lib/transaction';

const stop = keepSealing((work) => transaction({ actorKind: 'machine' }, work));
process.send?.('sealing');
process.once('message', async () => {
  await stop();
  await pool.end();
  process.disconnect();
});
