import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fetchExport } from '@/lib/exports/fetch';
import { ledgerFile } from '@/lib/exports/file';
import { listExports } from '@/lib/exports/list';
import { tendExports } from '@/lib/exports/tend';
import { writeExport } from '@/lib/exports/write';
import { writeNextPiece } from '@/lib/exports/write-piece';
import type { Officer } from '@/lib/officers/officer';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { ask, chunksOf, fileOf, machineEntries, moved, rowOf } from '@/test-support/exported-files';
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
beforeAll(async () => {
  area = await areaWith('supervisor');
  elsewhere = await areaWith('supervisor');
  await entriesBy(area.clerk, 40);
  await entriesBy(elsewhere.clerk, 5);
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
      await query(`update officers set ${set} where id = $1`, [officer.id, ...values]);
      await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [officer.id]);
    });
});

describe('the link', () => {
  const ready = async (by: Officer = area.watcher) => {
    const exportId = await ask(by);
    await writeExport(runAsWorker, exportId, 'again');
    return exportId;
  };

  test('is not there before the file is', async () => {
    await expect(fetchExport(area.watcher, { exportId: await ask(area.watcher) })).rejects.toMatchObject({
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
    await expect(fileOf(exportId, area.watcher)).rejects.toThrow();
  });
});
