import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { exportLedger } from '@/lib/exports/export';
import { fetchExport } from '@/lib/exports/fetch';
import { ledgerFile } from '@/lib/exports/file';
import { exportsProgress, listExports } from '@/lib/exports/list';
import { tendExports } from '@/lib/exports/tend';
import { writeExport } from '@/lib/exports/write';
import { type InTransaction, writeNextPiece } from '@/lib/exports/write-piece';
import type { Officer } from '@/lib/officers/officer';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { areaWith, entriesBy, inAnotherSession, runAsWorker } from '@/test-support/exports';
import { recordOf } from '@/test-support/ledger';
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

const ask = async (by: Officer = area.watcher, more: Record<string, unknown> = {}) => {
  const asked = { format: 'csv', locale: 'en', purpose: 'Audit', period: '24h', acts: 'resident.view', ...more };
  return (await exportLedger(by, asked as never)).exportId;
};
const jobsOf = (exportId: string) =>
  asSuperuser<{ key: string; payload: unknown }>(
    `select j.key, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) where j.key = $1`,
    [`audit-export:${exportId}`],
  );
const chunksOf = (exportId: string) =>
  asSuperuser<{ n: number; rows: number; piece: Buffer }>(
    'select * from export_chunks where export_id = $1 order by n',
    [exportId],
  );
const rowOf = async (exportId: string) =>
  (
    await asSuperuser<{ status: string; problem: string | null }>('select * from audit_exports where id = $1', [
      exportId,
    ])
  )[0];
const machineEntries = (exportId: string) =>
  asSuperuser<{ act: string; outcome: string; detail: Record<string, unknown>; reason: string }>(
    "select * from audit_entries where subject_id = $1 and actor_kind = 'machine' order by id",
    [exportId],
  );

async function fileOf(exportId: string, by: Officer = area.watcher): Promise<string[][]> {
  const { ticket } = await fetchExport(by, { exportId });
  const { body } = await ledgerFile(by, ticket);
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  return parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true });
}
const idsIn = (file: string[][]) => file.slice(2).map(([id]) => Number(id));

describe('a file the worker writes', () => {
  test('is queued with its number alone, written piece by piece, and on record when it is done', async () => {
    const exportId = await ask();
    expect(await jobsOf(exportId)).toEqual([{ key: `audit-export:${exportId}`, payload: { exportId } }]);
    await writeExport(runAsWorker, exportId, 'again');
    expect((await chunksOf(exportId)).map(({ rows }) => rows)).toEqual([7, 7, 7, 7, 7, 5]);
    expect(idsIn(await fileOf(exportId))).toEqual(written);
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
    const exportId = await ask();
    const how = async () => (await exportsProgress(area.watcher)).find(({ id }) => id === exportId);
    expect(await how()).toMatchObject({ status: 'queued', total: 40, written: 0 });
    await writeNextPiece(runAsWorker, exportId);
    expect(await how()).toMatchObject({ status: 'queued', total: 40, written: 7 });
    expect(await exportsProgress(elsewhere.watcher)).toEqual([]);
  });

  test.each(['while it reads', 'while it writes', 'just before it commits'])(
    'has every row once when the worker is killed %s',
    async (moment) => {
      const exportId = await ask();
      for (let round = 0, left = true; left; round++) {
        const killed = writeNextPiece(killing(moment), exportId);
        await expect(killed).rejects.toThrow('killed');
        left = await writeNextPiece(runAsWorker, exportId);
        expect(round).toBeLessThan(10);
      }
      expect(idsIn(await fileOf(exportId))).toEqual(written);
      expect(await machineEntries(exportId)).toHaveLength(1);
    },
  );

  test('has every row once when three workers write at it side by side', async () => {
    const exportId = await ask();
    await Promise.all([1, 2, 3].map(() => writeExport(runAsWorker, exportId, 'again')));
    expect(idsIn(await fileOf(exportId))).toEqual(written);
    expect(await machineEntries(exportId)).toHaveLength(1);
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
    const exportId = await ask();
    await expect(writeExport(killing('while it reads'), exportId, 'last')).rejects.toThrow('killed');
    expect(await rowOf(exportId)).toMatchObject({ status: 'failed', problem: 'failed' });
    expect(await machineEntries(exportId)).toMatchObject([{ act: 'audit.write-export', outcome: 'failed' }]);
    expect(await writeNextPiece(runAsWorker, exportId)).toBe(false);
  });

  test('that has not moved for two minutes is queued again', async () => {
    const exportId = await ask();
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
/** Moves the clock of a file, on record as the guard of its table wants it. */
const moved = (exportId: string, set: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act, subject_id) values ('audit.write-export', $1)", [exportId]);
    await query(`update audit_exports set ${set} where id = $1`, [exportId]);
  });

describe('what its area allows is decided when the rows are read', () => {
  test('the worker sees no more than that officer, whatever the program asks', async () => {
    const { id, role, region, office } = area.watcher;
    const ids = await runAsWorker(
      { actorKind: 'machine', role, region, office: office.id, readOnly: true },
      async (tx) => {
        const found = await tx.$client.query<{ actor_id: string }>(
          "select distinct actor_id from audit_entries where act = 'resident.view'",
        );
        return found.rows.map(({ actor_id }) => actor_id);
      },
    );
    expect(ids).toContain(area.clerk.id);
    expect(ids).not.toContain(elsewhere.clerk.id);
    expect(id).not.toBe(area.clerk.id);
  });

  test('an officer who was moved gets the entries of the new area alone', async () => {
    const { watcher, clerk } = await areaWith('supervisor');
    const { regency: empty } = await areaWith('supervisor');
    await entriesBy(clerk, 20);
    const exportId = await ask(watcher);
    await writeNextPiece(runAsWorker, exportId);
    await changed(watcher, 'region = $2, office_id = $3', [empty.region, empty.office.id]);
    await writeExport(runAsWorker, exportId, 'again');
    expect((await chunksOf(exportId)).map(({ rows }) => rows)).toEqual([7, 0]);
  });

  test.each([
    ['deactivated', 'disabled_at = now()'],
    ['a clerk now', "role = 'clerk'"],
  ])('nothing more for somebody who is %s, and what was written is deleted', async (_what, set) => {
    const { watcher, clerk } = await areaWith('supervisor');
    await entriesBy(clerk, 20);
    const exportId = await ask(watcher);
    await writeNextPiece(runAsWorker, exportId);
    await changed(watcher, set, []);
    await writeExport(runAsWorker, exportId, 'again');
    expect(await rowOf(exportId)).toMatchObject({ status: 'failed', problem: 'makerGone' });
    expect(await chunksOf(exportId)).toEqual([]);
    expect(await machineEntries(exportId)).toMatchObject([{ outcome: 'failed', detail: { why: 'makerGone' } }]);
  });

  /** As the owner of the server changes an account: with an entry, past the rules of who may. */
  const changed = (officer: Officer, set: string, values: unknown[]) =>
    transactionAs('replica', {}, async (query) => {
      await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [officer.id]);
      await query(`update officers set ${set} where id = $1`, [officer.id, ...values]);
    });
});

describe('the link', () => {
  const ready = async (by: Officer = area.watcher) => {
    const exportId = await ask(by);
    await writeExport(runAsWorker, exportId, 'again');
    return exportId;
  };

  test('is not there before the file is', async () => {
    await expect(fetchExport(area.watcher, { exportId: await ask() })).rejects.toMatchObject({
      key: 'export.notReady',
    });
  });

  test('is an entry each time it is used', async () => {
    const exportId = await ready();
    const by = inAnotherSession(area.watcher);
    await fileOf(exportId, by);
    await fileOf(exportId, by);
    expect(await recordOf(by)).toEqual(['audit.fetch-export done', 'audit.fetch-export done']);
  });

  test('is nobody else’s: not a colleague’s, not with a ticket that was given to the other', async () => {
    const exportId = await ready();
    const { watcher: colleague } = elsewhere;
    await expect(fetchExport(colleague, { exportId })).rejects.toMatchObject({ key: 'notFound' });
    await expect(fetchExport(area.clerk, { exportId })).rejects.toMatchObject({ key: 'notAllowed' });
    const { ticket } = await fetchExport(area.watcher, { exportId });
    for (const by of [colleague, inAnotherSession(area.watcher)])
      await expect(ledgerFile(by, ticket)).rejects.toMatchObject({ key: 'export.ticketGone' });
    const { actor, region } = { actor: colleague.id, region: area.watcher.region };
    const seen = await transactionAs('app', { actor, region, role: 'supervisor' }, (query) =>
      query('select from export_chunks where export_id = $1', [exportId]),
    );
    expect(seen).toEqual([]);
  });

  test('is over after a day: not given, not read, then deleted with its pieces, on record', async () => {
    const exportId = await ready();
    const { ticket } = await fetchExport(area.watcher, { exportId });
    await moved(exportId, "expires_at = now() - interval '1 second'");
    await expect(fetchExport(area.watcher, { exportId })).rejects.toMatchObject({ key: 'export.gone' });
    await expect(ledgerFile(area.watcher, ticket)).rejects.toMatchObject({ key: 'export.gone' });
    const claims = { actor: area.watcher.id, region: area.watcher.region, role: 'supervisor' };
    const seen = await transactionAs('app', claims, (query) =>
      query('select from export_chunks where export_id = $1', [exportId]),
    );
    expect(seen).toEqual([]);
    expect((await listExports(area.watcher)).find(({ id }) => id === exportId)?.status).toBe('expired');
    await asWorker(tendExports);
    expect(await chunksOf(exportId)).toEqual([]);
    expect(await rowOf(exportId)).toMatchObject({ status: 'expired' });
    expect((await machineEntries(exportId)).at(-1)).toMatchObject({ act: 'audit.forget-export' });
  });

  test('is refused with an id that is none', async () => {
    await expect(fetchExport(area.watcher, { exportId: 'x' })).rejects.toMatchObject({ key: 'badInput' });
    await expect(fetchExport(area.watcher, { exportId: randomUUID() })).rejects.toMatchObject({ key: 'notFound' });
  });

  test('opens pieces in their own place alone', async () => {
    const exportId = await ready();
    const [first, second] = await chunksOf(exportId);
    expect(first?.piece.includes('resident.view')).toBe(false);
    const swap = 'update export_chunks set piece = $3 where export_id = $1 and n = $2';
    await asSuperuser(swap, [exportId, 0, second?.piece]);
    await expect(fileOf(exportId)).rejects.toThrow();
  });
});
