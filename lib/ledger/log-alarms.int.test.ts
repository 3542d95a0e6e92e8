import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAlarms } from '@/lib/alarms/list';
import { sealOnce } from '@/lib/jobs/seal-log';
import { aCounter, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { sealAll, someEntries, tamper } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { reportDelay } from './log-alarms';
import { LogBroken } from './open-log';
import { lookForDelay } from './watch-sealing';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});
beforeEach(async () => {
  await sealAll();
  await asSuperuser("delete from alarms where kind like 'log-%'");
});

const raised = () => asSuperuser("select kind, region, officer_id from alarms where kind like 'log-%'");
const delayed = { kind: 'log-delayed', region: 'ID', officer_id: null };
const anOldEntry = (age: string) =>
  asSuperuser("insert into audit_entries (act, at) values ('log.check', now() - $1::interval)", [age]);

describe('entries that wait too long', () => {
  test('raise one alarm until somebody has looked into it', async () => {
    await anOldEntry('11 seconds');
    expect([await asWorker(reportDelay), await asWorker(reportDelay)]).toEqual([true, true]);
    expect(await raised()).toEqual([delayed]);
    await asSuperuser('update alarms set seen_at = now()');
    await asWorker(reportDelay);
    expect(await raised()).toHaveLength(2);
  });

  test('raise none before ten seconds, nor once they are sealed', async () => {
    await anOldEntry('5 seconds');
    expect(await asWorker(reportDelay)).toBe(false);
    await anOldEntry('1 hour');
    await sealAll();
    expect(await asWorker(reportDelay)).toBe(false);
    expect(await raised()).toEqual([]);
  });

  test('are seen by the web too, when the same entry still waits at the second look', async () => {
    expect(await lookForDelay(undefined)).toBeUndefined();
    await anOldEntry('11 seconds');
    const first = await lookForDelay(undefined);
    expect(first).toEqual(expect.any(Number));
    expect(await raised()).toEqual([]);
    expect(await lookForDelay(first)).toBe(first);
    expect(await raised()).toEqual([delayed]);
  });
});

test('a log that does not hold raises the alarm once, and goes on record once', async () => {
  await someEntries(1);
  await sealAll();
  await asSuperuser('create table kept as select * from log_checkpoints');
  await tamper('log_checkpoints', "update log_checkpoints set note = 'x'");
  await someEntries(1);
  const onRecord = () =>
    asSuperuser("select actor_kind, outcome from audit_entries where act = 'log.check' and outcome = 'failed'");
  for (let turn = 0; turn < 3; turn++) await expect(sealOnce(asWorker)).rejects.toThrow(LogBroken);
  expect(await raised()).toEqual([{ ...delayed, kind: 'log-broken' }]);
  expect(await onRecord()).toEqual([{ actor_kind: 'machine', outcome: 'failed' }]);
  await tamper('log_checkpoints', 'update log_checkpoints c set note = k.note from kept k where k.size = c.size');
  await sealAll();
});

test('those who answer for the nation see it in their list, and nobody of one area', async () => {
  await anOldEntry('1 minute');
  await asWorker(reportDelay);
  const kindsFor = async (role: 'national-admin' | 'supervisor', region: string) =>
    (await listAlarms(await signedIn(role, { regency: counter.regency, region }))).open.map(({ kind }) => kind);
  expect(await kindsFor('national-admin', 'ID')).toContain('log-delayed');
  expect(await kindsFor('supervisor', counter.region)).not.toContain('log-delayed');
  const auditor = { actor_kind: 'officer', actor: counter.clerk.id, role: 'auditor', region: 'ID' };
  const asAuditor = await transactionAs('app', auditor, (query) =>
    query("select kind from alarms where kind like 'log-%'"),
  );
  expect(asAuditor).toEqual([{ kind: 'log-delayed' }]);
});

test('the web can raise no other alarm, and none that is not true', async () => {
  const asked = (question: string) => transactionAs('app', {}, (query) => query(question));
  expect(await asked('select report_log_delay() as late')).toEqual([{ late: false }]);
  expect(await raised()).toEqual([]);
  for (const call of [
    'report_log_broken()',
    'report_rollout_delay()',
    "report_witness_away('x')",
    "raise_log_alarm('log-broken')",
  ])
    await expect(asked(`select ${call}`)).rejects.toMatchObject({ code: '42501' });
});
