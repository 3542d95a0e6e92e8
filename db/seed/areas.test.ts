import { describe, expect, test } from 'vitest';
import { type Area, readAreas } from './areas';
import { timeZoneOf } from './time-zones';

const areas = readAreas();
const current = areas.filter((area) => !area.retired);
const retired = areas.filter((area) => area.retired);
const byPath = new Map(areas.map((area) => [area.path, area]));

function countOf(kind: Area['kind']): number {
  return current.filter((area) => area.kind === kind).length;
}

describe('areas in force', () => {
  test('are as many as the decree names', () => {
    expect(countOf('country')).toBe(1);
    expect(countOf('province')).toBe(38);
    expect(countOf('kabupaten')).toBe(416);
    expect(countOf('kota')).toBe(98);
    expect(countOf('district')).toBe(7285);
  });

  test('have one path and one code each, in the shape the table demands', () => {
    expect(byPath.size).toBe(areas.length);
    expect(new Set(areas.map((area) => area.code)).size).toBe(areas.length);
    expect(areas.filter((area) => !/^ID(\.\d{2}){0,3}$/.test(area.path))).toEqual([]);
  });

  test('come after their parent, so that they can be inserted in order', () => {
    const seen = new Set<string | null>([null]);
    for (const area of areas) {
      expect(seen.has(area.parentPath), area.path).toBe(true);
      seen.add(area.path);
    }
  });

  test('carry the names of the decree', () => {
    expect(byPath.get('ID.32.75')?.name).toBe('Kota Bekasi');
    expect(byPath.get('ID.32.16')?.name).toBe('Kabupaten Bekasi');
    expect(byPath.get('ID.31.71')?.name).toBe('Kota Administrasi Jakarta Pusat');
    expect(byPath.get('ID.35.29.22')?.name).toBe("Ra'as");
    expect(areas.filter((area) => area.name !== area.name.trim() || /[",]|\s{2}|^$/.test(area.name))).toEqual([]);
  });

  test('have kota names on kota codes only', () => {
    const misnamed = areas.filter(
      ({ kind, name }) => (kind === 'kota') !== (name.startsWith('Kota ') && kind !== 'district'),
    );
    expect(misnamed).toEqual([]);
  });

  test('have a longest regency name of 42 characters', () => {
    const longest = Math.max(...current.map((area) => area.name.length));
    expect(longest).toBe(42);
    expect(byPath.get('ID.71.09')?.name).toBe('Kabupaten Kepulauan Siau Tagulandang Biaro');
  });
});

describe('retired codes', () => {
  test('are 36 regencies and Timor Timur, none of them in force', () => {
    const codes = new Set(current.map((area) => area.code));
    expect(retired).toHaveLength(37);
    expect(retired.filter((area) => codes.has(area.code))).toEqual([]);
  });

  test.each([
    ['ID.91.01', 'ID.93.01'],
    ['ID.91.09', 'ID.94.04'],
    ['ID.91.02', 'ID.95.01'],
    ['ID.92.71', 'ID.96.71'],
    ['ID.64.05', 'ID.65.03'],
    ['ID.73.19', 'ID.76.04'],
    ['ID.54', null],
  ])('%s lives on as %s', (path, successorPath) => {
    expect(byPath.get(path)?.successorPath).toBe(successorPath);
  });

  test('have a successor in force, of the same kind, wherever they have one', () => {
    for (const { path, kind, successorPath } of retired) {
      if (successorPath === null) continue;
      expect(byPath.get(successorPath), path).toMatchObject({ kind, retired: false });
    }
  });
});

describe('time zones', () => {
  test.each([
    ['ID', 'Asia/Jakarta'],
    ['ID.11.01', 'Asia/Jakarta'],
    ['ID.61', 'Asia/Jakarta'],
    ['ID.62.71', 'Asia/Jakarta'],
    ['ID.63.71', 'Asia/Makassar'],
    ['ID.51.71.01', 'Asia/Makassar'],
    ['ID.82', 'Asia/Jayapura'],
    ['ID.96.71', 'Asia/Jayapura'],
  ])('%s keeps %s', (path, zone) => {
    expect(timeZoneOf(path)).toBe(zone);
  });

  test('cover every area, retired ones included', () => {
    expect(() => areas.map((area) => timeZoneOf(area.path))).not.toThrow();
  });

  test('refuse a province that does not exist', () => {
    expect(() => timeZoneOf('ID.99')).toThrow(RangeError);
  });
});
