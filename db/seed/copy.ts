import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Row = Readonly<Record<string, unknown>>;

/**
 * Bulk-loads rows that all have the same keys. COPY cannot write to a table with row-level security, unless one bypasses
 * it: so it fills a table beside it, seen by nobody before it is gone, from which the rows are inserted.
 */
export async function copyInto(client: pg.Client, table: Table, rows: readonly Row[], onConflict = ''): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const name = getTableName(table);
  const columns = getTableColumns(table);
  const keys = Object.keys(columns).filter((key) => key in first);
  const list = keys.map((key) => `"${columns[key]?.name}"`).join(', ');
  await client.query(`create unlogged table loading_${name} (like ${name} including defaults)`);
  await pipeline(Readable.from(lines(rows, keys)), client.query(copyFrom(`copy loading_${name} (${list}) from stdin`)));
  await client.query(`insert into ${name} select * from loading_${name} ${onConflict}`);
  await client.query(`drop table loading_${name}`);
}

const rowsPerPiece = 500;

function* lines(rows: readonly Row[], keys: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsPerPiece) {
    yield rows
      .slice(start, start + rowsPerPiece)
      .map((row) => `${keys.map((key) => copyValue(row[key])).join('\t')}\n`)
      .join('');
  }
}

/** One value in COPY's text format. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (value instanceof Date) return value.toISOString();
  return String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
