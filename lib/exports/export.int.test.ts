import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportLedger } from '@/lib/exports/export';
import { ledgerFile } from '@/lib/exports/file';
import type { Officer } from '@/lib/officers/officer';
import { anAccount } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesBy, inAnotherSession, twoAreas } from '@/test-support/exports';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

let areas: Awaited<ReturnType<typeof twoAreas>>;
let written: number[];
beforeAll(async () => {
  areas = await twoAreas();
  written = await entriesBy(areas.here.clerk, 30, { why: '=cmd|calc' });
  await entriesBy(areas.elsewhere.clerk, 5);
});

const asked = { format: 'csv', locale: 'id', purpose: 'Pemeriksaan triwulan IV', period: '24h' };
const allow = (by: Officer, more: Record<string, unknown> = {}) => exportLedger(by, { ...asked, ...more } as never);
async function bytesOf(by: Officer, more: Record<string, unknown> = {}) {
  const allowed = await allow(by, more);
  const { body } = await ledgerFile(by, 'ticket' in allowed ? String(allowed.ticket) : '');
  return Buffer.from(await new Response(body).arrayBuffer());
}
const rowsIn = (file: Buffer): string[][] =>
  parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true });

describe('a file of the ledger', () => {
  test('says first who asked, when, for which entries and what for; then the names of the columns', async () => {
    const { watcher, clerk } = areas.here;
    const [first, head, ...rows] = rowsIn(await bytesOf(watcher, { officer: clerk.id }));
    expect(first?.[0]).toBe('Ekspor log audit Loket');
    expect(first?.[1]).toContain(watcher.name);
    expect(first?.join('|')).toMatch(
      /Pada: .* WIB\|.*dari 20.*petugas .*\|Tujuan: Pemeriksaan triwulan IV\|Entri: 30$/,
    );
    expect(head?.slice(0, 3)).toEqual(['Nomor entri', 'Waktu (WIB)', 'Pelaku']);
    expect(head).toContain('Rincian: n');
    expect(rows.map(([id]) => Number(id))).toEqual(written);
  });

  test('has every formula made text, and residents as marks', async () => {
    const { watcher, clerk } = areas.here;
    const [, head = [], ...rows] = rowsIn(await bytesOf(watcher, { officer: clerk.id, dir: 'asc' }));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
    expect(new Set(column('Rincian: why'))).toEqual(new Set(["'=cmd|calc"]));
    for (const mark of column('Objek')) expect(mark).toMatch(/^W-[0-9a-f]{12}$/);
    expect(rows.map(([id]) => Number(id))).toEqual(written.toReversed());
  });

  test('holds what the officer’s area allows, whatever is asked for', async () => {
    const { here, elsewhere } = areas;
    const ids = rowsIn(await bytesOf(here.watcher))
      .slice(2)
      .map(([id]) => Number(id));
    expect(ids).toEqual(expect.arrayContaining(written));
    const others = await asSuperuser<{ id: string }>('select id from audit_entries where actor_id = $1', [
      elsewhere.clerk.id,
    ]);
    expect(others).toHaveLength(5);
    for (const { id } of others) expect(ids).not.toContain(Number(id));
    await expect(allow(here.watcher, { officer: elsewhere.clerk.id })).rejects.toMatchObject({ key: 'export.nothing' });
  });

  test('is a workbook with a frozen head, numbers and dates as such, when Excel is asked for', async () => {
    const { watcher, clerk } = areas.here;
    const file = await bytesOf(watcher, { officer: clerk.id, format: 'xlsx' });
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.length).toBeGreaterThan(2000);
  });
});

describe('the act', () => {
  test('is on record with filter, purpose, form and count, under the number of the file', async () => {
    const { watcher, clerk } = areas.here;
    const by = inAnotherSession(watcher);
    const { exportId } = await allow(by, { officer: clerk.id });
    expect(await entriesOf(by)).toMatchObject([
      {
        ...{ act: 'audit.export', outcome: 'done', subject_id: exportId, reason: 'Pemeriksaan triwulan IV' },
        detail: { format: 'csv', rows: 30, filter: { officer: clerk.id } },
      },
    ]);
  });

  test('is a reviewer’s', async () => {
    await expect(allow(areas.here.clerk)).rejects.toMatchObject({ key: 'notAllowed' });
    expect(await recordOf(areas.here.clerk)).toEqual(['audit.export refused: notAllowed']);
  });

  test('can be done by an auditor, who changes nothing else', async () => {
    const auditor = officerFor(await anAccount('auditor', areas.here.regency));
    const file = rowsIn(await bytesOf(auditor, { officer: areas.here.clerk.id, acts: 'resident.view' }));
    expect(file.slice(2).map(([id]) => Number(id))).toEqual(written);
  });

  test('under one key is done once', async () => {
    const key = '5f6f4a52-6c0f-4a5e-9d38-2f8f6e0c1a11';
    const first = await exportLedger(areas.here.watcher, asked as never, key);
    expect(await exportLedger(areas.here.watcher, asked as never, key)).toEqual(first);
  });

  test.each([
    [{ purpose: undefined }, 'purpose'],
    [{ purpose: '   ' }, 'purpose'],
    [{ purpose: 'NIK 3273011708859999' }, 'purpose'],
    [{ format: 'pdf' }, 'format'],
    [{ columns: 'name' }, 'columns.0'],
    [{ officer: "x'" }, 'officer'],
    [{ page: '1' }, 'form'],
  ])('needs an input it knows: %j', async (wrong, field) => {
    await expect(allow(areas.here.watcher, wrong)).rejects.toMatchObject({
      key: 'badInput',
      fields: { [field]: expect.anything() },
    });
  });
});

describe('a ticket', () => {
  const gone = { key: 'export.ticketGone' };
  test('is one officer’s, in one session, once', async () => {
    const { watcher } = areas.here;
    const allowed = await allow(watcher);
    const ticket = 'ticket' in allowed ? String(allowed.ticket) : '';
    await expect(ledgerFile(areas.elsewhere.watcher, ticket)).rejects.toMatchObject(gone);
    await expect(ledgerFile(inAnotherSession(watcher), ticket)).rejects.toMatchObject(gone);
    await ledgerFile(watcher, ticket);
    await expect(ledgerFile(watcher, ticket)).rejects.toMatchObject(gone);
  });
});
