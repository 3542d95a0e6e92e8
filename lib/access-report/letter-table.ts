import { showLongDate, showTime } from '@/lib/format/time';
import { decoration, ink, inner, type Pdf, page, rule, type Style, type } from '@/lib/letters/letter-page';
import type { Letter } from './letter-facts';
import type { Line } from './lines';
import { whatOf, whoOf, whyOf } from './words';

const shares = [0.16, 0.34, 0.25, 0.25];
const GAP = 10;
const PAD = 5;
const text: Style = { size: 8.5, gap: 1 };
const headStyle: Style = { size: 8, weight: 'bold', color: ink.quiet, gap: 0 };

const columns = shares.map((share, at) => ({
  x: page.left + inner * shares.slice(0, at).reduce((sum, one) => sum + one, 0),
  width: inner * share - GAP,
}));

const timeOf = ({ from, to }: Line, { locale, zone }: Letter) => {
  const [first, last] = [showTime(from, zone, locale), showTime(to, zone, locale)];
  return first === last ? first : `${first.slice(0, 5)}–${last}`;
};

function cellsOf(line: Line, letter: Letter): string[] {
  const { t } = letter;
  const times = line.count > 1 ? ` (${t('accessReport.letter.times', { count: line.count })})` : '';
  return [timeOf(line, letter), whatOf(t, line.entry) + times, whoOf(t, line.entry), whyOf(t, line.entry)];
}

type Table = ReturnType<Pdf['struct']>;

/** Draws one row as high as its longest cell. */
function row(pdf: Pdf, table: Table, cells: readonly string[], tag: 'TH' | 'TD', height: number): void {
  const y = pdf.y;
  const part = pdf.struct('TR');
  table.add(part);
  cells.forEach((cell, at) => {
    const { x = page.left, width = inner } = columns[at] ?? {};
    const style = tag === 'TH' ? headStyle : { ...text, color: at === 1 ? ink.strong : ink.plain };
    const options = type(pdf, style, width);
    part.add(pdf.struct(tag, {}, () => void pdf.text(cell, x, y + PAD, { ...options, height: height + 20 })));
  });
  part.end();
  pdf.y = y + height;
}

const heights = (pdf: Pdf) => {
  const known = new Map<string, number>();
  return (cells: readonly string[]) => {
    pdf.font('regular').fontSize(text.size);
    const of = (cell: string, at: number) => {
      const width = columns[at]?.width ?? inner;
      const key = `${width} ${cell}`;
      const height = known.get(key) ?? pdf.heightOfString(cell, { width, lineGap: text.gap ?? 0 });
      known.set(key, height);
      return height;
    };
    return Math.max(...cells.map(of)) + 2 * PAD;
  };
};

/** The day as a heading across the table. */
function dayRow(pdf: Pdf, table: Table, day: string): void {
  pdf.y += 6;
  const y = pdf.y;
  decoration(pdf, () => void pdf.rect(page.left - 6, y, inner + 12, 19).fill(ink.soft));
  const part = pdf.struct('TR');
  table.add(part);
  const options = type(pdf, { size: 9, weight: 'bold', color: ink.strong, gap: 0 }, inner);
  part.add(pdf.struct('TH', {}, () => void pdf.text(day, page.left, y + 4.5, options)));
  part.end();
  pdf.y = y + 19;
}

/** What happened, day by day, newest first. The head of the table comes again on every page. */
export function linesTable(pdf: Pdf, letter: Letter): void {
  const { t, locale, lines } = letter;
  const heads = (['time', 'what', 'who', 'why'] as const).map((head) => t(`accessReport.letter.${head}`));
  const table = pdf.struct('Table');
  pdf.addStructure(table);
  const heightOf = heights(pdf);
  const begin = () => {
    row(pdf, table, heads, 'TH', 20);
    rule(pdf, ink.accent);
  };
  let day = '';
  begin();
  for (const line of lines) {
    const cells = cellsOf(line, letter);
    const height = heightOf(cells);
    const isNew = line.day !== day;
    if (pdf.y + height + (isNew ? 32 : 0) > page.height - page.bottom) {
      pdf.addPage();
      begin();
    }
    if (isNew || pdf.y < page.top + 30) dayRow(pdf, table, showLongDate(line.day, locale));
    else rule(pdf, ink.line);
    row(pdf, table, cells, 'TD', height);
    day = line.day;
  }
  table.end();
  pdf.y += 10;
}
