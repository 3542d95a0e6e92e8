import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

type Cells = readonly (string | number)[];

/**
 * A file of rows as a spreadsheet of an Indonesian computer opens it: UTF-8 with a byte order mark, semicolons. A cell that
 * a spreadsheet would take for a formula is made text (OWASP, CSV injection). Streamed: no row waits for the last one.
 */
export function csvOf(head: Cells, rows: Iterable<Cells>): ReadableStream<Uint8Array> {
  const writer = stringify({ bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' });
  const lines = Readable.from(
    (function* () {
      yield head;
      yield* rows;
    })(),
  );
  lines.on('error', (error) => writer.destroy(error));
  return Readable.toWeb(lines.pipe(writer)) as ReadableStream<Uint8Array>;
}
