import { expect, test } from 'vitest';
import { log } from '@/lib/log';
import { aCounter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { own } from '@/test-support/own-witness';
import { sealAll, someEntries, tamper } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { pushCheckpoint, pushOnce } from './push-checkpoint';

log.level = 'silent';

test('a witness that stays away raises one alarm, ten minutes after a checkpoint it has not cosigned', async () => {
  await aCounter(); // an alarm is raised in the nation
  await someEntries(1);
  await sealAll();
  await pushCheckpoint(asWorker, own.witness);
  await someEntries(1);
  await sealAll();
  const away = { ...own.witness, url: 'http://127.0.0.1:9' };
  const alarms = () => asSuperuser("select region, seen_at from alarms where kind = 'witness-away'");
  const older = (minutes: number) =>
    tamper('log_checkpoints', `update log_checkpoints set at = at - interval '${minutes} minutes'`);
  await older(9);
  await pushOnce(asWorker, away, new Map());
  expect(await alarms()).toEqual([]);
  await older(2);
  for (let turn = 0; turn < 2; turn++) await pushOnce(asWorker, away, new Map());
  expect(await alarms()).toEqual([{ region: 'ID', seen_at: null }]);
  await asSuperuser('update alarms set seen_at = now()');
  await pushOnce(asWorker, away, new Map());
  expect(await alarms()).toHaveLength(1);
  await asSuperuser("update alarms set at = at - interval '61 minutes'");
  await pushOnce(asWorker, away, new Map());
  expect(await alarms()).toHaveLength(2);
  await asSuperuser('delete from alarms');
  await pushCheckpoint(asWorker, own.witness);
  await pushOnce(asWorker, away, new Map());
  expect(await alarms()).toEqual([]);
});
