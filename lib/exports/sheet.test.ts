import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '@/lib/exports/sheet';

/** A part of a ZIP file by its name, found by the directory at the end (APPNOTE 4.3.12). */
function part(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const [method, size, length] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    if (zip.subarray(at + 46, at + 46 + length).toString() !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    return (method === 0 ? bytes : inflateRawSync(bytes)).toString();
  }
  throw new Error(`no ${name}`);
}

const nasty = ['=1+1', '@SUM(A1)', '+1', '-1', '\t=1', 'a\u0000b', '<c>&"', 'x'.repeat(40_000)];
const at = new Date('2026-11-28T09:41:07Z');
const zip = await sheetOf(
  ['Ekspor', 'Tujuan: =1'],
  ['n', 'text', 'at'],
  nasty.map((text, n) => [n, text, at]),
);
const sheet = part(zip, 'xl/worksheets/sheet1.xml');
const all = `${sheet}${part(zip, 'xl/sharedStrings.xml')}`;

describe('a workbook', () => {
  test('keeps its first two lines in sight', () => {
    expect(sheet).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/);
  });
  test('has numbers as numbers and moments as dates', () => {
    expect(sheet).toMatch(/<c r="A3"[^>]*><v>0<\/v>/);
    expect(sheet).toMatch(/<c r="C3"[^>]*><v>46354\.40/);
    expect(part(zip, 'xl/styles.xml')).toContain('yyyy-mm-dd hh:mm:ss');
  });
  test('calculates nothing, and makes text of what another program would', () => {
    expect(all).not.toMatch(/<f[ >]/);
    for (const text of ["'=1+1", "'@SUM(A1)", "'+1", "'-1", "'\t=1"]) expect(all).toContain(`>${text}<`);
  });
  test('holds nothing that XML or a cell cannot', () => {
    expect(all).toContain('>ab<');
    expect(all).toContain('&lt;c&gt;&amp;');
    expect(all).not.toContain('x'.repeat(32_768));
  });
});
