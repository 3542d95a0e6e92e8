import { describe, expect, test } from 'vitest';
import { cellsOf, headOf, type Layout } from '@/lib/exports/cells';
import type { ExportRow } from '@/lib/exports/rows';
import { translator } from '@/lib/i18n/translator';
import { auditColumns } from '@/lib/ledger/filter';

const row: ExportRow = {
  ...{ id: '42', at: '2026-11-28T02:41:07.123456Z', act: 'case.report', outcome: 'refused', actorKind: 'officer' },
  ...{ actorId: 'a', actorName: null, role: 'clerk', officeId: 'o', officeName: 'Disdukcapil', counter: 3 },
  ...{
    area: 'Kota Bandung',
    subjectArea: null,
    subjectId: null,
    subjectName: null,
    subjectKind: null,
    caseId: '0b6b5f0e-9d2c-4d5e-8f6a-1a2b3c4d5e6f',
  },
  ...{ residentId: '11111111-2222-4333-8444-555555555555', caseNumber: null, makerId: null, reason: '=1+1' },
  ...{ detail: { why: 'notAllowed', rows: 7, late: ['x'] }, requestId: 'r', outsideArea: true, outsideHours: false },
  changes: [
    { table: 'cases', columns: { phone_sealed: { sealed: ['AAAA', 'BBBB'] }, status: ['open', null], pin: 'changed' } },
  ],
};
const layout: Layout = { columns: auditColumns, detailKeys: ['rows', 'why', 'absent'] };
const words = { t: translator('id'), zone: 'Asia/Makassar' } as const;
const line = Object.fromEntries(headOf(layout, words).map((name, at) => [name, cellsOf(row, layout, words)[at]]));

describe('an entry as a row', () => {
  test('has a name above each of its cells', () => {
    expect(headOf(layout, words)).toHaveLength(cellsOf(row, layout, words).length);
    expect(new Set(headOf(layout, words)).size).toBe(headOf(layout, words).length);
  });
  test('shows the wall clock of the office, as a date', () => {
    expect(line['Waktu (WITA)']).toEqual(new Date('2026-11-28T10:41:07.123Z'));
  });
  test('names nobody of another area, and residents and cases by a mark alone', () => {
    expect(line).toMatchObject({ Pelaku: 'Petugas di luar wilayah', Objek: 'W-111111112222', Kasus: 'K-0b6b5f0e9d2c' });
  });
  test('says what was done in words and in the code of the program', () => {
    expect(line).toMatchObject({ Tindakan: 'Kasus dibuka', 'Kode tindakan': 'case.report', Tanda: 'di luar wilayah' });
  });
  test('splits the details into columns, and loses none', () => {
    expect(line).toMatchObject({ 'Rincian: why': 'notAllowed', 'Rincian: rows': 7, 'Rincian: absent': null });
    expect(line['Rincian lain']).toBe('{"late":["x"]}');
  });
  test('keeps sealed values sealed, and what only changed hidden', () => {
    expect(line.Perubahan).toBe('cases.phone_sealed: disegel; cases.status: open → –; cases.pin: diubah');
    expect(JSON.stringify(line)).not.toMatch(/AAAA|BBBB/);
  });
});
