import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, csvHead, csvLines, csvOf, neutral, streamOf } from '@/lib/exports/csv';

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ';', ',', '|', ' ', 'cmd', '＝', '\u0000', '😀'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '=1+1',
    '=cmd|"/C calc"!A0',
    '@SUM(A1)',
    '-2+3',
    '\t=1',
    '\r=1',
    '\n=1',
    'a";=1',
    'a\n=1',
    'a\r\n=1;b',
    '＝1+1',
  ),
);
// A lone surrogate is no text: nothing in PostgreSQL can hold one.
const text = nasty.filter((value) => value.isWellFormed());
const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 20 });
const read = (csv: string) =>
  parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true }) as string[][];

describe('a cell', () => {
  test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'is text, not a formula: %j',
    (cell) => expect(neutral(cell)).toBe(`'${cell}`),
  );
  test.each(['', 'a', 'a=1', "'=1", '12', 'ID.32.73', '2026-11-28 09:41:07'])('is left as it is: %j', (cell) =>
    expect(neutral(cell)).toBe(cell),
  );

  test('comes back as it was, with a quote before what would be calculated, whatever it holds', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect(read(csvHead(table))).toEqual(table.map((row) => row.map(neutral)));
      }),
      { numRuns: 2000 },
    );
  });

  // However a program cuts the file (at every delimiter or only at these), no piece begins like a formula.
  test('never begins a piece of a line that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(rows, (table) => {
        for (const row of read(csvLines(table)))
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a number is a number, also below zero; nothing is nothing', () => {
    expect(csvLines([[-5, 3, null, 'x']])).toBe('-5;3;;x\r\n');
  });
});

test('a file begins with the mark of UTF-8 and its head, and loses no row at the seam of two pieces', async () => {
  const many: Cells[] = Array.from({ length: 1201 }, (_, n) => [n, `é${n}`]);
  const bytes = await new Response(csvOf(['n', 'text'], many)).arrayBuffer();
  const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(file.startsWith('\uFEFFn;text\r\n0;é0\r\n')).toBe(true);
  expect(read(file).slice(1)).toEqual(many.map((row) => row.map(String)));
});

test('pieces are made when they are asked for, and no longer once nobody asks', async () => {
  let made = 0;
  let ended = false;
  async function* pieces() {
    try {
      for (;;) yield String(++made);
    } finally {
      ended = true;
    }
  }
  const reader = streamOf(pieces()).getReader();
  await reader.read();
  await reader.read();
  expect(made).toBeLessThanOrEqual(3);
  await reader.cancel();
  expect(ended).toBe(true);
});
