import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCaseNumber } from '@/lib/format/case-number';
import { isScannerBurst, readScan } from './scan';

const nik = '3173051501900001';
const number = newCaseNumber((count) => Uint8Array.from({ length: count }, (_, index) => 7 * index + 1));

describe('a NIK', () => {
  test.each([
    ['bare', nik],
    ['with Enter', `${nik}\r\n`],
    ['with a tab', `\t${nik}\t`],
    ['between STX and ETX', `\x02${nik}\x03`],
    ['with a GS1 symbology prefix', `]C1${nik}`],
    ['with a group separator', `\x1d${nik}\x1d`],
    ['with prefix after control characters', `\x02]d2${nik}\r`],
    ['with a byte order mark and zero-width spaces', `\uFEFF3173\u200B051501900001`],
    ['grouped', '3173 0515 0190 0001'],
    ['dotted', '31.73.05.150190.0001'],
    ['hyphened', '317305-150190–0001'],
    ['full-width', '３１７３０５１５０１９００００１'],
    ['between Code 39 asterisks', `*${nik}*`],
    ['after a label', `NIK: ${nik}`],
    ['sent twice', '31730515019000013173051501900001'],
    ['sent twice with Enter', `${nik}\r\n${nik}\r\n`],
    ['sent twice with a prefix', `]C1${nik}]C1${nik}`],
  ])('%s', (_, raw) => {
    expect(readScan(raw)).toEqual({ kind: 'nik', nik });
  });
});

describe('a case number', () => {
  test.each([
    ['bare', number],
    ['in lower case', number.toLowerCase()],
    ['with Enter', `${number}\r\n`],
    ['without its hyphen', number.replace('-', '')],
    ['spaced', number.replace('-', ' ')],
    ['with another hyphen', number.replace('-', '–')],
    ['sent twice', number + number],
    ['sent twice with Enter', `${number}\n${number}\n`],
  ])('%s', (_, raw) => {
    expect(readScan(raw)).toEqual({ kind: 'case', number });
  });

  test('forgives O for 0 and I or L for 1', () => {
    expect(readScan('kas-oil9mxz')).toEqual({ kind: 'case', number: 'KAS-0119MXZ' });
  });

  test('is told from a name by its hyphen or a digit', () => {
    expect(readScan('Kas Hartono')).toEqual({ kind: 'name', text: 'Kas Hartono' });
    expect(readScan('KAS-HARTONO')).toMatchObject({ kind: 'case' });
  });
});

describe('a phone number', () => {
  test.each([
    ['081234567890', '081234567890'],
    ['0812-3456-7890', '081234567890'],
    ['(0812) 3456 789', '08123456789'],
    ['6281234567890', '6281234567890'],
    ['62895312345678', '62895312345678'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['+60 12-345 6789', '+60123456789'],
  ])('%s', (raw, phone) => {
    expect(readScan(raw)).toEqual({ kind: 'phone', phone });
  });
});

describe('digits of another length', () => {
  test.each([
    ['31730515019000012', 17],
    ['317305150190000', 15],
    ['6201011708850', 13],
    ['1', 1],
    [`${nik}3173051501900002`, 32],
  ])('%s: %d', (raw, digits) => {
    expect(readScan(raw)).toEqual({ kind: 'wrong-length', digits });
  });
});

describe('text', () => {
  test.each([
    ['  Budi \t Santoso\r\n', 'Budi Santoso'],
    ["Hj. Siti Nur'aini-Rahma", "Hj. Siti Nur'aini-Rahma"],
    ['Titi', 'Titi'],
    ['Ｂｕｄｉ', 'Budi'],
  ])('%j is a name', (raw, text) => {
    expect(readScan(raw)).toEqual({ kind: 'name', text });
  });

  test.each(['', '   ', '\r\n', '\x02\x03', '. -', ']C1'])('%j is nothing', (raw) => {
    expect(readScan(raw)).toEqual({ kind: 'empty' });
  });

  test('of any kind never makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        expect(readScan(raw)).toHaveProperty('kind');
      }),
    );
  });

  test('of 16 digits is a NIK whatever separators stand between them', () => {
    const gap = fc.constantFrom('', ' ', '.', '-', '\t', '\x1d', '\u200b');
    fc.assert(
      fc.property(fc.array(gap, { minLength: 16, maxLength: 16 }), (gaps) => {
        expect(readScan(gaps.map((before, index) => before + nik.charAt(index)).join(''))).toEqual({
          kind: 'nik',
          nik,
        });
      }),
    );
  });
});

describe('isScannerBurst', () => {
  const keys = (count: number, gapMs: number) => Array.from({ length: count }, (_, index) => 1000 + index * gapMs);

  test('wants 16 keys within 600 ms', () => {
    expect(isScannerBurst(keys(16, 34))).toBe(true);
    expect(isScannerBurst(keys(17, 5))).toBe(true);
    expect(isScannerBurst(keys(15, 5))).toBe(false);
    expect(isScannerBurst(keys(16, 40))).toBe(false);
    expect(isScannerBurst([])).toBe(false);
  });

  test('one key that comes late does not make it a person, a pause does', () => {
    const late = keys(16, 10).map((time, index) => (index > 7 ? time + 90 : time));
    expect(isScannerBurst(late)).toBe(true);
    expect(isScannerBurst([...keys(16, 10), 2000])).toBe(false);
  });
});
