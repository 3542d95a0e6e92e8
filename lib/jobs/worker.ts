import { run } from 'graphile-worker';
import { z } from 'zod';
import { pool } from '@/db/client';
import { env, isTraining } from '@/lib/env';
import { tendExports } from '@/lib/exports/tend';
import { writeExport } from '@/lib/exports/write';
import { checkSlices } from '@/lib/jobs/check-log';
import { judgeRollout, keepCounting } from '@/lib/jobs/count-rollout';
import { crontab } from '@/lib/jobs/crontab';
import { drawSamples } from '@/lib/jobs/draw-samples';
import { escalateApprovals } from '@/lib/jobs/escalate-approvals';
import { forgetOld } from '@/lib/jobs/forget-old';
import { judgeSignals } from '@/lib/jobs/judge-signals';
import { keepAuditMonths } from '@/lib/jobs/keep-audit-months';
import { keepPushing } from '@/lib/jobs/push-checkpoint';
import { type InTransaction, keepSealing } from '@/lib/jobs/seal-log';
import { giveUpMessage, practiceGateway, sendMessage } from '@/lib/jobs/send-message';
import { sendOfficerMail } from '@/lib/jobs/send-officer-mail';
import { verifyList } from '@/lib/jobs/verify-list';
import { record } from '@/lib/ledger/record';
import { checkNewest } from '@/lib/ledger/self-check';
import { witnesses } from '@/lib/ledger/witnesses';
import { log } from '@/lib/log';
import { runImport } from '@/lib/officers/run-import';
import { sendDigests } from '@/lib/rollout-digest/send';
import { currentList } from '@/lib/status-lists/publish';
import { transaction } from '@/lib/transaction';
import { deliverTest } from '@/lib/webhooks/deliver';
import { deliverAll } from '@/lib/webhooks/deliver-all';
import { keepFollowing } from '@/lib/webhooks/follow';

const payload = z.object({ messageId: z.uuid() });
const ofMail = z.object({ mailId: z.uuid() });
const ofList = z.object({ listId: z.int().positive() });
const ofWebhook = z.object({ webhookId: z.uuid() });
const ofImport = z.object({ importId: z.uuid() });
const ofExport = z.object({ exportId: z.uuid() });
const asMachine = { actorKind: 'machine' } as const;
const inTransaction: InTransaction = (work) => transaction(asMachine, work);

// A connection in use that breaks fails its query, which is report enough.
pool.on('connect', (client) => client.on('error', () => undefined));

/** The worker process: takes jobs as they are committed, and seals the ledger. Ends on SIGTERM after the job in hand. */
const runner = await run({
  pgPool: pool,
  concurrency: 4, // an endpoint that does not answer keeps one of them for seconds
  pollInterval: 1000,
  noHandleSignals: false,
  crontab,
  taskList: {
    async 'message.send'(raw, { job }) {
      const { messageId } = payload.parse(raw);
      if (!isTraining()) throw new Error('no message gateway is configured: set TRAINING_MODE=1 or configure one');
      try {
        await transaction(asMachine, (tx) => sendMessage(tx, practiceGateway, messageId));
      } catch (error) {
        if (job.attempts >= job.max_attempts) await transaction(asMachine, (tx) => giveUpMessage(tx, messageId));
        throw error;
      }
    },
    async 'officer-mail.send'(raw) {
      const { mailId } = ofMail.parse(raw);
      if (!isTraining()) throw new Error('no mail gateway is configured: set TRAINING_MODE=1 or configure one');
      await transaction(asMachine, (tx) => sendOfficerMail(tx, practiceGateway, mailId));
    },
    // Reading a list publishes it as well: the job only comes first, so that no verifier has to wait.
    async 'status-list.publish'(raw, { addJob }) {
      const { listId } = ofList.parse(raw);
      await currentList(listId);
      await addJob('status-list.verify', { listId }, { jobKey: `status-list.verify:${listId}`, maxAttempts: 12 });
    },
    async 'status-list.verify'(raw) {
      const { listId } = ofList.parse(raw);
      const missing = await transaction(asMachine, (tx) => verifyList(tx, listId));
      if (missing > 0) throw new Error(`list ${listId} does not show every change yet`); // tried again, later
    },
    // Batch after batch, each in a transaction of its own: a worker that dies in between loses none and repeats none.
    async 'officer.import'(raw) {
      const { importId } = ofImport.parse(raw);
      while (await transaction(asMachine, (tx) => runImport(tx, importId)));
    },
    // In the log's order, one transaction an event. A failure is tried again with growing pauses.
    async 'webhook.deliver'(raw) {
      const { webhookId } = ofWebhook.parse(raw);
      await deliverAll(inTransaction, webhookId);
    },
    async 'webhook.test'(raw) {
      const { webhookId } = ofWebhook.parse(raw);
      await inTransaction((tx) => deliverTest(tx, webhookId));
    },
    async 'check-newest-leaves'() {
      await transaction(asMachine, checkNewest);
    },
    'check-whole-log': () => checkSlices(inTransaction),
    async 'forget-old'() {
      await transaction(asMachine, forgetOld);
    },
    async 'keep-audit-months'() {
      await transaction(asMachine, keepAuditMonths);
    },
    async 'audit.write-export'(raw, { job }) {
      const { exportId } = ofExport.parse(raw);
      await writeExport(transaction, exportId, job.attempts >= job.max_attempts ? 'last' : 'again');
    },
    async 'tend-exports'() {
      await transaction(asMachine, tendExports);
    },
    async 'escalate-approvals'() {
      await transaction(asMachine, escalateApprovals);
    },
    async 'judge-signals'() {
      while (await transaction(asMachine, judgeSignals));
    },
    async 'judge-rollout'() {
      await transaction(asMachine, judgeRollout);
    },
    async 'send-digests'() {
      await sendDigests(transaction);
    },
    async 'draw-samples'() {
      while (await transaction(asMachine, drawSamples));
    },
  },
});
const following = keepFollowing(inTransaction, env().LOKET_SIEM_FILE);
const stopping = [
  keepSealing(inTransaction),
  keepPushing(inTransaction, witnesses()),
  following,
  keepCounting(inTransaction),
];
// Known at once, not in ten minutes or an hour; a digest says what was judged.
for (const name of ['check-newest-leaves', 'judge-rollout']) await runner.addJob(name, {}, { jobKey: name });
await runner.addJob('send-digests', {}, { jobKey: 'send-digests', runAt: new Date(Date.now() + 20_000) });
// A job that failed is on record as well: which, how often, and by what kind of error, not what it said.
runner.events.on('job:error', ({ job, error }) => {
  const { task_identifier: name, attempts, max_attempts: most } = job;
  if (name.startsWith('webhook.')) return; // has a record of its own; an entry would be the next event to deliver
  const detail = { job: name, attempt: attempts, of: most, why: error instanceof Error ? error.name : 'unknown' };
  transaction(asMachine, (tx) => record(tx, 'job.fail', 'failed', { region: 'ID' }, { detail })).catch((err: unknown) =>
    log.error({ err }, 'a failed job is not on record'),
  );
});
log.info('worker ready');
await runner.promise;
await Promise.all(stopping.map((stop) => stop()));
