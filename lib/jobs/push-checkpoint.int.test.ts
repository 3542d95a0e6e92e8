import { beforeEach, describe, expect, test } from 'vitest';
import { brokenCosignature } from '@/lib/ledger/cosignatures';
import { signCheckpoint } from '@/lib/ledger/log-key';
import { logState } from '@/lib/ledger/log-state';
import { LogBroken } from '@/lib/ledger/open-log';
import { checkNewest } from '@/lib/ledger/self-check';
import type { WitnessAt } from '@/lib/ledger/witnesses';
import { log } from '@/lib/log';
import { cosignedAt, parseNote } from '@/lib/tlog/note';
import { aCounter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { answering, own, stopWitness } from '@/test-support/own-witness';
import { fetchHere } from '@/test-support/public-routes';
import { lastNote, sealAll, someEntries, tamper } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { pushCheckpoint, pushOnce } from './push-checkpoint';

log.level = 'silent';
beforeEach(async () => {
  await someEntries(3);
  await sealAll();
});

const sizeNow = async () =>
  (await asSuperuser<{ size: number }>('select max(size)::int as size from log_checkpoints'))[0]?.size ?? 0;
const cosignedSizes = async () =>
  (
    await asSuperuser<{ size: number }>(
      'select size::int as size from log_cosignatures where witness = $1 order by size',
      [own.witness.key.name],
    )
  ).map(({ size }) => size);
const push = (at: WitnessAt = own.witness) => pushCheckpoint(asWorker, at);

describe('a witness', () => {
  test('cosigns each checkpoint that comes after what it cosigned before', async () => {
    const first = await sizeNow();
    expect(await push()).toBe(true);
    expect(await push()).toBe(true);
    await someEntries(500);
    await sealAll();
    expect(await push()).toBe(true);
    expect(await cosignedSizes()).toEqual([first, first + 500]);
    const shown = await (await fetchHere(`${process.env.PUBLIC_URL}/log/checkpoint`)).text();
    expect(cosignedAt(parseNote(shown), own.witness.key)).toEqual(expect.any(Number));
    const { cosigned } = await asWorker(logState);
    expect(cosigned).toContainEqual({ witness: own.witness.key.name, size: first + 500, at: expect.any(String) });
  });

  test('whose answer was lost is asked again from where it is', async () => {
    await push();
    await tamper('log_cosignatures', 'delete from log_cosignatures');
    await someEntries(2);
    await sealAll();
    expect(await push()).toBe(true);
    expect(await cosignedSizes()).toEqual([await sizeNow()]);
  });

  test('is given an old size, a proof and the note', async () => {
    const { asked, at } = await answering(500, '');
    await expect(push(at)).rejects.toThrow('answered 500');
    expect(asked).toEqual([`old 0\n\n${await lastNote()}`]);
  });

  test('is not believed when the line is not its own, or is for something else', async () => {
    await push();
    const [{ line } = { line: '' }] = await asSuperuser<{ line: string }>('select line from log_cosignatures limit 1');
    await someEntries(1);
    await sealAll();
    const before = await cosignedSizes();
    for (const body of [
      line,
      line.replace(own.witness.key.name, 'other.test/1'),
      '',
      'x',
      `— ${own.witness.key.name} AAAA\n`,
    ]) {
      const { at } = await answering(200, body);
      await expect(push(at)).rejects.toThrow('not its own');
    }
    expect(await cosignedSizes()).toEqual(before);
  });
});

describe('raises the alarm', () => {
  beforeEach(async () => {
    await aCounter();
    await asSuperuser("delete from alarms where kind = 'log-broken'");
    await asWorker(checkNewest);
  });

  test.each([
    ['has seen more leaves than there are', 409, '999999\n', 'text/x.tlog.size'],
    ['has seen other leaves', 422, 'no\n', 'text/plain'],
    ['has seen another root of the same size', 409, 'fork\n', 'text/plain'],
  ])('when a witness %s', async (_what, status, body, type) => {
    const { at } = await answering(status, body, type);
    await expect(push(at)).rejects.toThrow(LogBroken);
    await pushOnce(asWorker, at, new Map());
    expect(await asSuperuser("select region from alarms where kind = 'log-broken'")).toEqual([{ region: 'ID' }]);
    expect(await asWorker(logState)).toMatchObject({
      state: 'broken',
      problem: { what: expect.stringContaining('cosigned') },
    });
  });

  test('and none when it is only away, or does not know us', async () => {
    for (const status of [404, 403, 500, 400]) {
      const { at } = await answering(status, '');
      await pushOnce(asWorker, at, new Map());
    }
    await stopWitness();
    await pushOnce(asWorker, { ...own.witness, url: 'http://127.0.0.1:1' }, new Map());
    await own.serve();
    expect(await asSuperuser("select from alarms where kind = 'log-broken'")).toEqual([]);
    expect((await asWorker(logState)).state).toBe('intact');
  });
});

test('a checkpoint that is no longer the one its witness cosigned is found, though our own key signed it', async () => {
  await push();
  const size = await sizeNow();
  const broken = () =>
    asWorker((tx) =>
      brokenCosignature(async (text, values) => (await tx.$client.query(text, values)).rows, { from: 0, to: size }, [
        own.witness.key,
      ]),
    );
  expect(await broken()).toBeUndefined();
  const before = await lastNote();
  const rewritten = await signCheckpoint({ size, root: Buffer.alloc(32) });
  await tamper('log_checkpoints', `update log_checkpoints set note = '${rewritten}' where size = ${size}`);
  expect(await broken()).toBe(size);
  await tamper('log_checkpoints', `update log_checkpoints set note = '${before}' where size = ${size}`);
});
