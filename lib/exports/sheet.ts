import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { type Cells, neutral } from '@/lib/exports/csv';

const MOST_IN_A_CELL = 32_767;

const cellOf = (cell: Cells[number]) => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: cell, type: Date };
  const text = neutral(cell);
  return { value: text.slice(0, MOST_IN_A_CELL), type: String };
};

/**
 * A workbook of one sheet: the line that says what it is, the names of the columns (both stay in sight), and the rows, with
 * numbers as numbers, moments as dates and everything else as text that is never calculated.
 */
export async function sheetOf(
  preface: Cells,
  head: readonly string[],
  rows: readonly Cells[],
  sheet = 'Log',
): Promise<Buffer> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const data = [preface.map(cellOf), head.map(bold), ...rows.map((row) => row.map(cellOf))] as SheetData;
  const columns = head.map((name) => ({ width: Math.min(40, Math.max(14, name.length + 2)) }));
  const options = { sheet, stickyRowsCount: 2, dateFormat: 'yyyy-mm-dd hh:mm:ss', columns };
  return writeXlsxFile(data, options).toBuffer();
}
