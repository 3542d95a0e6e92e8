import { describe, expect, test } from 'vitest';
import { relative, showDate, showDateTime, showLongDate, showTime } from './time';

const instant = new Date('2025-08-17T02:41:00Z');

describe('an instant', () => {
  test.each([
    ['Asia/Jakarta', 'id', '17 Agustus 2025, 09.41 WIB'],
    ['Asia/Makassar', 'id', '17 Agustus 2025, 10.41 WITA'],
    ['Asia/Jayapura', 'id', '17 Agustus 2025, 11.41 WIT'],
    ['Asia/Jakarta', 'en', '17 August 2025, 09:41 WIB'],
    ['Asia/Jayapura', 'en', '17 August 2025, 11:41 WIT'],
  ] as const)('in %s, %s: %s', (zone, locale, shown) => {
    expect(showDateTime(instant, zone, locale)).toBe(shown);
  });

  test('shows its time alone', () => {
    expect(showTime(instant, 'Asia/Jakarta', 'id')).toBe('09.41 WIB');
    expect(showTime(new Date('2025-08-17T17:00:00Z'), 'Asia/Jakarta', 'en')).toBe('00:00 WIB');
  });

  test('falls on the day of the office, not of the server', () => {
    expect(showDateTime(new Date('2025-08-16T17:30:00Z'), 'Asia/Jakarta', 'id')).toBe('17 Agustus 2025, 00.30 WIB');
  });
});

describe('a calendar date', () => {
  test('in card style and in words', () => {
    expect(showDate('1985-08-17')).toBe('17-08-1985');
    expect(showLongDate('1985-08-17', 'id')).toBe('17 Agustus 1985');
    expect(showLongDate('1945-01-02', 'en')).toBe('2 January 1945');
  });

  test.each(['', '17-08-1985', '1985-8-17'])('refuses %j', (text) => {
    expect(() => showDate(text)).toThrow(RangeError);
    expect(() => showLongDate(text, 'id')).toThrow(RangeError);
  });
});

describe('relative', () => {
  const minute = 60_000;

  test.each([
    [0, 'sekarang', 'now'],
    [-59_000, 'sekarang', 'now'],
    [-minute, '1 menit lalu', '1 minute ago'],
    [-12 * minute, '12 menit lalu', '12 minutes ago'],
    [-119 * minute, '1 jam lalu', '1 hour ago'],
    [-25 * 60 * minute, '1 hari lalu', '1 day ago'],
    [-40 * 24 * 60 * minute, '1 bulan lalu', '1 month ago'],
    [-800 * 24 * 60 * minute, '2 tahun lalu', '2 years ago'],
    [10 * minute, 'dalam 10 menit', 'in 10 minutes'],
  ])('%d ms: %s, %s', (difference, id, en) => {
    const date = new Date(instant.getTime() + difference);
    expect(relative(date, instant, 'id')).toBe(id);
    expect(relative(date, instant, 'en')).toBe(en);
  });
});
