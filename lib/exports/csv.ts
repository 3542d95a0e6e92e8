/** A date is a wall clock: its UTC parts are what is written. */
export type Cell = string | number | Date | null;
export type Cells = readonly Cell[];

/** Semicolons, as a spreadsheet of an Indonesian computer expects them; without the mark it would read UTF-8 as Latin. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would calculate is made text by a quote in front (OWASP, CSV injection): = + - @, tab and line ends, and
 * the wide forms of the four that some programs read the same.
 */
export const neutral = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** One cell (RFC 4180): in quotes when anything in it could end the cell or the line. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  const text = neutral(cell);
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as lines, each ended. */
export function csvLines(rows: Iterable<Cells>): string {
  let text = '';
  for (const row of rows) text += `${row.map(written).join(';')}\r\n`;
  return text;
}

/** The beginning of a file: the mark that says UTF-8, and its first rows. */
export const csvHead = (rows: Iterable<Cells>): string => BYTE_ORDER_MARK + csvLines(rows);

/** Pieces as they are asked for: whoever reads slowly makes nothing pile up. */
export function streamOf(pieces: AsyncIterator<string | Uint8Array> | Iterator<string | Uint8Array>) {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

const ROWS_A_PIECE = 500;

function* linesOf(head: Cells, rows: Iterable<Cells>): Generator<string> {
  yield csvHead([head]);
  let waiting: Cells[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < ROWS_A_PIECE) continue;
    yield csvLines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield csvLines(waiting);
}

/** A file of rows with one line above that names the columns. */
export const csvOf = (head: Cells, rows: Iterable<Cells>): ReadableStream<Uint8Array> => streamOf(linesOf(head, rows));
