import fs from 'node:fs';
import { Logger, runOnce } from 'graphile-worker';
import { beforeEach, expect, test } from 'vitest';
import { addWebhook } from '@/lib/webhooks/add';
import { deliverAll } from '@/lib/webhooks/deliver-all';
import { followOnce } from '@/lib/webhooks/follow';
import { toFile, writeLines } from '@/lib/webhooks/write-lines';
import { anAccount, anAgency } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';
import { aReceiver } from '@/test-support/receiver';
import { sealAll, someEntries } from '@/test-support/sealing';
import { emptyFolder } from '@/test-support/signing-keys';
import { asWorker, workerPool } from '@/test-support/worker';

const sealed = async (count: number) => {
  await someEntries(count);
  await sealAll();
};
const linesIn = (file: string) =>
  fs
    .readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const jobs = (webhookId: string) =>
  asSuperuser('select * from graphile_worker.jobs where key = $1', [`webhook.deliver:${webhookId}`]);
beforeEach(() => sealed(1));

test('the file holds every event as a line, in the log’s order, each once; a rotated file is left', async () => {
  const file = `${emptyFolder()}/siem.jsonl`;
  await followOnce(asWorker, toFile(file));
  await sealed(5);
  await followOnce(asWorker, toFile(file));
  const ids = linesIn(file).map(({ id }) => Number(id));
  expect(ids).toEqual(ids.map((_, at) => at));
  fs.renameSync(file, `${file}.1`);
  await sealed(3);
  await followOnce(asWorker, toFile(file));
  expect(linesIn(file).map(({ id }) => Number(id))).toEqual([0, 1, 2].map((at) => ids.length + at));
});

test('a worker that dies before it commits writes them again, and loses none', async () => {
  const written: string[] = [];
  const write = async (lines: string) =>
    void written.push(
      ...lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    );
  await asWorker((tx) => writeLines(tx, write, 'killed'));
  written.length = 0;
  await sealed(4);
  const killed = asWorker(async (tx) => {
    await writeLines(tx, write, 'killed');
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await asWorker((tx) => writeLines(tx, write, 'killed'));
  expect(written).toHaveLength(8);
  expect(written.slice(4)).toEqual(written.slice(0, 4));
});

test('a file that cannot be written moves nothing on', async () => {
  const file = `${emptyFolder()}/no/siem.jsonl`;
  await expect(asWorker((tx) => writeLines(tx, toFile(file), 'unwritable'))).rejects.toThrow('ENOENT');
  expect(await asSuperuser("select from siem_cursors where name = 'unwritable'")).toEqual([]);
});

test('an endpoint that is behind has one job, also when that waits after a failure, and a new one when its worker died', async () => {
  const { regency } = await anAgency();
  const admin = officerFor(await anAccount('national-admin', regency, { region: 'ID' }));
  const receiver = await aReceiver();
  const { webhookId } = await addWebhook(admin, { name: 'SIEM', url: receiver.url });
  await sealAll();
  for (const _turn of [1, 2]) await followOnce(asWorker, undefined);
  expect(await jobs(webhookId)).toHaveLength(1);
  receiver.state.manner = 500;
  const logger = new Logger(() => () => {});
  const taskList = {
    'webhook.deliver': (raw: unknown) => deliverAll(asWorker, (raw as { webhookId: string }).webhookId).then(() => {}),
  };
  await runOnce({ pgPool: workerPool, taskList, logger });
  const [waiting] = await jobs(webhookId);
  expect(waiting).toMatchObject({ attempts: 1, last_error: expect.stringContaining('did not take') });
  await followOnce(asWorker, undefined);
  expect(await jobs(webhookId)).toEqual([waiting]);
  receiver.state.manner = 200;
  await asSuperuser(
    "update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes', locked_by = 'dead' where key = $1",
    [`webhook.deliver:${webhookId}`],
  );
  await followOnce(asWorker, undefined);
  await runOnce({ pgPool: workerPool, taskList, logger });
  expect(receiver.taken.length).toBeGreaterThan(0);
});
