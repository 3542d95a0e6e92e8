import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '@/lib/refusal';

export const MOST_BYTES = 1_000_000;
export const MOST_ROWS = 5000;

/** A column under every heading it may have: the template's, or the same in English. */
const headings = {
  name: ['nama', 'name'],
  username: ['nama_pengguna', 'username'],
  role: ['peran', 'role'],
  office: ['kode_kantor', 'office_code'],
  email: ['email', 'e-mail'],
  nik: ['nik'],
} as const;
export type ImportColumn = keyof typeof headings;
const columns = Object.keys(headings) as ImportColumn[];
const required: readonly ImportColumn[] = ['name', 'role', 'office', 'email'];

export const template = `${columns.map((column) => headings[column][0]).join(';')}\n`;

/** A row as it stands in the file; `line` is the line it begins in. */
export type ImportRow = { line: number } & Record<ImportColumn, string>;

const columnOf = (heading: string) =>
  columns.find((column) => headings[column].some((name) => name === heading.trim().toLowerCase()));

/** Spreadsheets of Indonesian computers write semicolons, others commas: what the first line has more of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.split(';').length >= first.split(',').length ? ';' : ',';
}

type Parsed = { record: string[]; info: { lines: number } }[];

function recordsOf(text: string): Parsed {
  try {
    const options = { bom: true, delimiter: delimiterOf(text), info: true, trim: true } as const;
    const leniently = { skip_empty_lines: true, relax_column_count: true } as const;
    return parse(text, { ...options, ...leniently }) as unknown as Parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('import.unreadable', { line: String((error as { lines?: unknown }).lines ?? 1) });
  }
}

/** Where each column stands. Throws Refusal `import.columns` with those that are missing. */
function placesOf(heading: readonly string[]): Map<ImportColumn, number> {
  const places = new Map<ImportColumn, number>();
  heading.forEach((text, place) => {
    const column = columnOf(text);
    if (column && !places.has(column)) places.set(column, place);
  });
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new Refusal('import.columns', { columns: missing.map((column) => headings[column][0]).join(', ') });
  return places;
}

const isBlank = (record: readonly string[]) => record.every((cell) => cell === '');

/**
 * The rows of a list of officers: CSV (RFC 4180) with a heading, in UTF-8 with or without a byte order mark, separated by
 * semicolons or commas. Throws Refusal `import.*` when it is no such file.
 */
export function rowsOfFile(text: string): ImportRow[] {
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Refusal('import.tooLarge');
  const [heading, ...rest] = recordsOf(text);
  if (!heading) throw new Refusal('import.empty');
  const places = placesOf(heading.record);
  const filled = rest.filter(({ record }) => !isBlank(record));
  if (filled.length === 0) throw new Refusal('import.empty');
  if (filled.length > MOST_ROWS) throw new Refusal('import.tooLarge');
  return filled.map(({ record, info }) => {
    const cell = (column: ImportColumn) => record[places.get(column) ?? -1] ?? '';
    const cells = Object.fromEntries(columns.map((column) => [column, cell(column)]));
    return { line: info.lines - record.filter((one) => one.includes('\n')).length, ...cells } as ImportRow;
  });
}
