import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watermarkOf, watermarkWidth } from './watermark';

const sari = { username: 'sari.w', office: '3275-01' };

describe('what stands across a page', () => {
  test.each([
    ['2026-11-28T09:05:59Z', 'Asia/Jakarta', 'sari.w · 3275-01 · 28-11-2026 16:05 WIB'],
    ['2026-11-28T16:00:00Z', 'Asia/Makassar', 'sari.w · 3275-01 · 29-11-2026 00:00 WITA'],
    ['2026-12-31T15:30:00Z', 'Asia/Jayapura', 'sari.w · 3275-01 · 01-01-2027 00:30 WIT'],
  ] as const)('%s in %s', (at, zone, text) => {
    expect(watermarkOf({ ...sari, at: new Date(at), zone })).toBe(text);
  });

  test('names the officer and the office whatever they are called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (username, office) => {
        const text = watermarkOf({ username, office, at: new Date(0), zone: 'Asia/Jakarta' });
        expect(text).toContain(username);
        expect(text).toContain(office);
        expect(watermarkWidth(text)).toBeGreaterThan(text.length * 7);
      }),
    );
  });
});
