import { beforeEach, expect, test, vi } from 'vitest';
import { exportLedger } from '@/lib/exports/export';
import { ledgerFile } from '@/lib/exports/file';
import { areaWith, entriesBy } from '@/test-support/exports';

const sizes: number[] = [];
vi.mock('@/lib/exports/input', async (original) => ({
  ...(await original<typeof import('@/lib/exports/input')>()),
  ROWS_A_BATCH: 10,
}));
vi.mock('@/lib/exports/rows', async (original) => {
  const rows = await original<typeof import('@/lib/exports/rows')>();
  const nextRows: typeof rows.nextRows = async (...given) => {
    const batch = await rows.nextRows(...given);
    sizes.push(batch.rows.length);
    return batch;
  };
  return { ...rows, nextRows };
});

beforeEach(() => sizes.splice(0));

async function aStream() {
  const { watcher, clerk } = await areaWith('supervisor');
  await entriesBy(clerk, 75);
  const asked = { format: 'csv', locale: 'id', purpose: 'Audit', period: '24h', officer: clerk.id };
  const allowed = await exportLedger(watcher, asked as never);
  const { body } = await ledgerFile(watcher, 'ticket' in allowed ? String(allowed.ticket) : '');
  return body;
}

test('a file is read batch by batch: none is larger than a batch, and each is read once', async () => {
  const text = await new Response(await aStream()).text();
  expect(text.split('\r\n')).toHaveLength(2 + 75 + 1);
  expect(sizes).toEqual([10, 10, 10, 10, 10, 10, 10, 5]);
});

test('no batch is read before somebody takes the one before it, and none once the line is cut', async () => {
  const reader = (await aStream()).getReader();
  await reader.read(); // the head
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sizes.length).toBeLessThanOrEqual(2);
  await reader.cancel();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sizes.length).toBeLessThanOrEqual(2);
});
