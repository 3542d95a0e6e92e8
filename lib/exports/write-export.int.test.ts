import { beforeAll, describe, expect, test, vi } from 'vitest';
import { exportsProgress } from '@/lib/exports/list';
import { tendExports } from '@/lib/exports/tend';
import type { InTransaction } from '@/lib/exports/work';
import { writeExport } from '@/lib/exports/write';
import { writeNextPiece } from '@/lib/exports/write-piece';
import { asSuperuser } from '@/test-support/database';
import { ask, chunksOf, fileOf, idsIn, jobsOf, machineEntries, moved, rowOf } from '@/test-support/exported-files';
import { areaWith, entriesBy, runAsWorker } from '@/test-support/exports';
import { asWorker } from '@/test-support/worker';

// Everything is the worker's, and pieces are small.
vi.mock('@/lib/exports/input', async (original) => ({
  ...(await original<typeof import('@/lib/exports/input')>()),
  isForWorker: () => true,
  ROWS_A_PIECE: 7,
}));

let area: Awaited<ReturnType<typeof areaWith>>;
let elsewhere: typeof area;
let written: number[];
beforeAll(async () => {
  area = await areaWith('supervisor');
  elsewhere = await areaWith('supervisor');
  written = await entriesBy(area.clerk, 40);
  await entriesBy(elsewhere.clerk, 5);
});

describe('a file the worker writes', () => {
  test('is queued with its number alone, written piece by piece, and on record when it is done', async () => {
    const exportId = await ask(area.watcher);
    expect(await jobsOf(exportId)).toEqual([{ key: `audit-export:${exportId}`, payload: { exportId } }]);
    await writeExport(runAsWorker, exportId, 'again');
    expect((await chunksOf(exportId)).map(({ rows }) => rows)).toEqual([7, 7, 7, 7, 7, 5]);
    expect(idsIn(await fileOf(exportId, area.watcher))).toEqual(written);
    expect(await machineEntries(exportId)).toMatchObject([
      {
        act: 'audit.write-export',
        outcome: 'done',
        reason: 'Audit',
        detail: { rows: 40, format: 'csv', by: area.watcher.id },
      },
    ]);
  });

  test('says how far it is', async () => {
    const exportId = await ask(area.watcher);
    const how = async () => (await exportsProgress(area.watcher)).find(({ id }) => id === exportId);
    expect(await how()).toMatchObject({ status: 'queued', total: 40, written: 0 });
    await writeNextPiece(runAsWorker, exportId);
    expect(await how()).toMatchObject({ status: 'queued', total: 40, written: 7 });
    expect(await exportsProgress(elsewhere.watcher)).toEqual([]);
  });

  test.each(['while it reads', 'while it writes', 'just before it commits'])(
    'has every row once when the worker is killed %s',
    async (moment) => {
      const exportId = await ask(area.watcher);
      for (let round = 0, left = true; left; round++) {
        const killed = writeNextPiece(killing(moment), exportId);
        await expect(killed).rejects.toThrow('killed');
        left = await writeNextPiece(runAsWorker, exportId);
        expect(round).toBeLessThan(10);
      }
      expect(idsIn(await fileOf(exportId, area.watcher))).toEqual(written);
      expect(await machineEntries(exportId)).toHaveLength(1);
    },
  );

  test('has every row once when three workers write at it side by side', async () => {
    const exportId = await ask(area.watcher);
    await Promise.all([1, 2, 3].map(() => writeExport(runAsWorker, exportId, 'again')));
    expect(idsIn(await fileOf(exportId, area.watcher))).toEqual(written);
    expect(await machineEntries(exportId)).toHaveLength(1);
  });

  test('has every row once when another worker ends it between two looks of this one', async () => {
    const exportId = await ask(area.watcher);
    const overtaken = overtaking(() => writeExport(runAsWorker, exportId, 'again'));
    expect(await writeNextPiece(overtaken, exportId)).toBe(false);
    expect(idsIn(await fileOf(exportId, area.watcher))).toEqual(written);
  });

  test('is not of later than it was asked for', async () => {
    const { watcher, clerk } = await areaWith('supervisor');
    const before = await entriesBy(clerk, 10);
    const exportId = await ask(watcher);
    await writeNextPiece(runAsWorker, exportId);
    await asSuperuser("insert into audit_entries (act, actor_region, region) values ('resident.view', $1, $1)", [
      watcher.region,
    ]);
    await writeExport(runAsWorker, exportId, 'again');
    expect(idsIn(await fileOf(exportId, watcher))).toEqual(before);
  });

  test('is given up after the last try, and on record', async () => {
    const exportId = await ask(area.watcher);
    await expect(writeExport(killing('while it reads'), exportId, 'last')).rejects.toThrow('killed');
    expect(await rowOf(exportId)).toMatchObject({ status: 'failed', problem: 'failed' });
    expect(await machineEntries(exportId)).toMatchObject([{ act: 'audit.write-export', outcome: 'failed' }]);
    expect(await writeNextPiece(runAsWorker, exportId)).toBe(false);
  });

  test('that has not moved for two minutes is queued again', async () => {
    const exportId = await ask(area.watcher);
    await asSuperuser('select graphile_worker.remove_job($1)', [`audit-export:${exportId}`]);
    await asWorker(tendExports);
    expect(await jobsOf(exportId)).toEqual([]);
    await moved(exportId, "created_at = now() - interval '3 minutes'");
    await asWorker(tendExports);
    expect(await jobsOf(exportId)).toHaveLength(1);
  });
});

/** A worker that goes away in its second transaction or its third, or when everything is written but the commit. */
function killing(moment: string): InTransaction {
  let times = 0;
  return (context, work) => {
    const last = context.readOnly ? 'while it reads' : 'while it writes';
    const isNow = ++times > 1 && (last === moment || (moment === 'just before it commits' && !context.readOnly));
    return runAsWorker(context, async (tx) => {
      if (isNow && moment !== 'just before it commits') throw new Error('killed');
      const result = await work(tx);
      if (isNow) throw new Error('killed');
      return result;
    });
  };
}

/** A worker that has seen a file to be written, and before it asks how far it is, somebody else ends it. */
function overtaking(end: () => Promise<void>): InTransaction {
  let isFirst = true;
  return (context, work) =>
    runAsWorker(context, async (tx) => {
      if (!isFirst) return work(tx);
      isFirst = false;
      const client = tx.$client as { query: (...given: unknown[]) => Promise<unknown> };
      const ask = client.query;
      client.query = async (...given) => {
        const answer = await ask.apply(client, given);
        client.query = ask;
        await end();
        return answer;
      };
      return work(tx);
    });
}
