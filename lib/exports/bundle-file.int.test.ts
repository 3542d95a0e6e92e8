import { beforeAll, describe, expect, test } from 'vitest';
import { exportLedger } from '@/lib/exports/export';
import { fetchExport } from '@/lib/exports/fetch';
import { ledgerFile } from '@/lib/exports/file';
import type { InTransaction } from '@/lib/exports/work';
import { writeExport } from '@/lib/exports/write';
import { verifyBundle } from '@/lib/ledger/verify-bundle';
import type { Officer } from '@/lib/officers/officer';
import { textOf } from '@/test-support/bundle';
import { chunksOf, machineEntries } from '@/test-support/exported-files';
import { areaWith, entriesBy, runAsWorker } from '@/test-support/exports';
import { sealAll } from '@/test-support/sealing';

let area: Awaited<ReturnType<typeof areaWith>>;
let written: number[];
beforeAll(async () => {
  area = await areaWith('supervisor');
  written = await entriesBy(area.clerk, 30);
  await entriesBy((await areaWith('supervisor')).clerk, 30);
  await sealAll();
});

const ask = async (by: Officer = area.watcher) => {
  const asked = { format: 'bundle', locale: 'id', purpose: 'Audit pihak luar', period: '24h', acts: 'resident.view' };
  return (await exportLedger(by, asked as never)).exportId;
};
async function zipOf(exportId: string): Promise<Buffer> {
  const { ticket } = await fetchExport(area.watcher, { exportId });
  const { body, type } = await ledgerFile(area.watcher, ticket);
  expect(type).toBe('application/zip');
  return Buffer.from(await new Response(body).arrayBuffer());
}
const idsIn = (zip: Buffer) =>
  textOf(zip, 'entries.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).entry.id as number);

describe('a bundle', () => {
  test('is the worker’s, holds the entries of the own area, and is proven without the database', async () => {
    const exportId = await ask();
    await writeExport(runAsWorker, exportId, 'again');
    const zip = await zipOf(exportId);
    expect(await verifyBundle(zip)).toMatchObject({ problem: undefined, entries: 30 });
    expect(idsIn(zip).toSorted((a, b) => a - b)).toEqual(written.toSorted((a, b) => a - b));
    expect(textOf(zip, 'README.txt')).toContain('Audit pihak luar');
    expect(await machineEntries(exportId)).toMatchObject([
      { act: 'audit.write-export', outcome: 'done', detail: { format: 'bundle', rows: 30 } },
    ]);
  });

  test('is written whole or not at all: a killed worker leaves nothing, and the next one writes it', async () => {
    const exportId = await ask();
    const killed: InTransaction = (context, work) =>
      runAsWorker(context, async (tx) => {
        const result = await work(tx);
        if ((await chunksIn(tx, exportId)) > 0) throw new Error('killed');
        return result;
      });
    await expect(writeExport(killed, exportId, 'again')).rejects.toThrow('killed');
    expect(await chunksOf(exportId)).toEqual([]);
    await writeExport(runAsWorker, exportId, 'again');
    expect(await verifyBundle(await zipOf(exportId))).toMatchObject({ problem: undefined, entries: 30 });
  });

  test('is written once by two workers side by side', async () => {
    const exportId = await ask();
    await Promise.all([1, 2].map(() => writeExport(runAsWorker, exportId, 'again')));
    expect(await machineEntries(exportId)).toHaveLength(1);
    expect(await verifyBundle(await zipOf(exportId))).toMatchObject({ problem: undefined });
  });

  test('waits for the newest entries to be sealed', async () => {
    const { watcher, clerk } = await areaWith('supervisor');
    await entriesBy(clerk, 3);
    const exportId = await ask(watcher);
    const writing = writeExport(runAsWorker, exportId, 'again');
    await sealAll();
    await writing;
    expect(await machineEntries(exportId)).toMatchObject([{ outcome: 'done', detail: { rows: 3 } }]);
  });

  const chunksIn = async (tx: Parameters<Parameters<InTransaction>[1]>[0], exportId: string) =>
    (await tx.$client.query('select from export_chunks where export_id = $1', [exportId])).rowCount ?? 0;
});
