import { lt, sql } from 'drizzle-orm';
import { run } from 'graphile-worker';
import { z } from 'zod';
import { pool } from '@/db/client';
import { actOutcomes } from '@/db/schema/ledger';
import { isTraining } from '@/lib/env';
import { practiceGateway, sendMessage } from '@/lib/jobs/send-message';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';

const payload = z.object({ messageId: z.uuid() });

/** Answers are kept for retries of the same quarter of an hour only: some hold what is shown once. */
async function forgetAnswers(): Promise<void> {
  await transaction({ actorKind: 'machine' }, (tx) =>
    tx.delete(actOutcomes).where(lt(actOutcomes.createdAt, sql`now() - interval '15 minutes'`)),
  );
}

// A connection in use that breaks fails its query, which is report enough.
pool.on('connect', (client) => client.on('error', () => undefined));

/** The worker process: takes jobs as they are committed. Ends on SIGTERM after the job in hand. */
const runner = await run({
  pgPool: pool,
  concurrency: 2,
  pollInterval: 1000,
  noHandleSignals: false,
  crontab: '*/5 * * * * forget-answers',
  taskList: {
    async 'message.send'(raw) {
      const { messageId } = payload.parse(raw);
      if (!isTraining()) throw new Error('no message gateway is configured: set TRAINING_MODE=1 or configure one');
      await transaction({ actorKind: 'machine' }, (tx) => sendMessage(tx, practiceGateway, messageId));
    },
    'forget-answers': forgetAnswers,
  },
});
log.info('worker ready');
await runner.promise;
