import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { policyDefaults } from '@/lib/approvals/policy';
import { judgeAgain, judgeSignals } from '@/lib/jobs/judge-signals';
import { aCounter, anotherCounterIn, type Counter } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { anEntry } from '@/test-support/reviews';
import { judged, naively, signals, signalsOf } from '@/test-support/signals';
import { asWorker } from '@/test-support/worker';

const limits = {
  minutes: policyDefaults['signal-case-minutes'],
  outOfHours: policyDefaults['signal-out-of-hours'],
  least: policyDefaults['signal-reissue-least'],
  factor: policyDefaults['signal-reissue-factor'],
};
const again = async () => {
  await asWorker((tx) => judgeAgain(tx, new Date(0)));
  await judged();
};
const before = (minutes: number) => `now() - make_interval(mins => ${minutes})`;

// These run at any hour, so what is out of hours is looked at only where it is meant.
const kindsOf = async (id: number) => (await signalsOf(id)).filter((kind) => kind !== 'out-of-hours');

let counter: Counter;
beforeAll(judged);
beforeEach(async () => {
  counter = await aCounter();
});
const look = (minutesAgo: number, residentId: string, by = counter.clerk) =>
  anEntry(by, { at: before(minutesAgo), residentId });

describe('the job', () => {
  test('finds each signal once, though it runs twice', async () => {
    const id = await look(400, randomUUID());
    await again();
    const first = await signals();
    await judged();
    expect(await signals()).toEqual(first);
    expect(await kindsOf(id)).toEqual(['look-without-case']);
  });

  test('that is killed in the middle leaves nothing behind, and goes on from there', async () => {
    const id = await look(400, randomUUID());
    await asWorker((tx) => judgeAgain(tx, new Date(0)));
    const progress = () => asSuperuser('select judged_until from signal_progress');
    const before_ = await progress();
    const killed = asWorker(async (tx) => {
      await judgeSignals(tx);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await progress()).toEqual(before_);
    expect(await kindsOf(id)).toEqual([]);
    await judged();
    expect(await kindsOf(id)).toEqual(['look-without-case']);
  });

  test('by two workers at once does the work of one', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => look(400, randomUUID())));
    await asWorker((tx) => judgeAgain(tx, new Date(0)));
    await Promise.all([judged(), judged(), judged()]);
    await judged();
    expect(await Promise.all(ids.map(kindsOf))).toEqual(ids.map(() => ['look-without-case']));
  });

  test('waits for a transaction that is still open: what it commits late is judged too', async () => {
    const position = () => asSuperuser('select final_until from signal_progress');
    let at: unknown;
    await transactionAs('owner', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await judged(); // asks what is final, and is not told while this one runs
      at = await position();
      await judged();
      expect(await position()).toEqual(at);
    });
    await judged();
    await judged();
    expect(await position()).not.toEqual(at);
  });

  test('may do that and nothing else to signals: the worker adds and deletes none by hand', async () => {
    for (const statement of ['delete from audit_signals', "update signal_progress set judged_until = 'infinity'"])
      await expect(transactionAs('worker', {}, (query) => query(statement))).rejects.toMatchObject({ code: '42501' });
    const judging = transactionAs('app', {}, (query) => query("select judge_next('{}')"));
    await expect(judging).rejects.toMatchObject({ code: '42501' });
  });
});

test('signals are those of a naive reckoning, over random ledgers', async () => {
  const names = [
    ...['resident.find', 'resident.find', 'resident.find', 'resident.view', 'case.report', 'case.view'],
    ...['credential.suspend', 'credential.reissue', 'credential.reissue', 'contact.send-code', 'audit.list'],
  ];
  for (let ledger = 0; ledger < 6; ledger++) {
    const one = await aCounter();
    const beside = await anotherCounterIn(one);
    const officers = [one.clerk, one.clerk, one.clerk, one.supervisor, beside.clerk];
    const residents = Array.from({ length: 4 }, () => randomUUID());
    const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)] as T;
    for (let entry = 0; entry < 80; entry++)
      await anEntry(pick(officers), {
        act: pick(names),
        at: before(randomInt(200, 6000)),
        residentId: pick(residents),
        outcome: pick(['done', 'done', 'done', 'requested', 'refused']),
        ...(randomInt(5) === 0 ? { makerId: randomUUID() } : {}),
      });
    if (ledger % 2) await judged();
  }
  await again();
  const areas = await asSuperuser<{ id: number }>(
    // whose area has its own threshold, or whose time is not over
    `select id::float8 as id from audit_entries where at > now() - interval '2 hours'
       or actor_region in (select region from policies where name = 'signal-case-minutes')`,
  );
  const elsewhere = new Set(areas.map(({ id }) => id));
  const ours = ({ kind, entry_id: id }: { kind: string; entry_id: number }) =>
    kind !== 'same-phone' && !elsewhere.has(id);
  const found = (await signals()).filter(ours);
  expect(found).toEqual((await naively(limits)).filter(ours));
  for (const kind of ['look-without-case', 'out-of-hours', 'reissues-above-peers'])
    expect(found.filter((signal) => signal.kind === kind).length).toBeGreaterThan(0);
});
