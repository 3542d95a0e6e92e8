import { ink, inner, type Pdf, page, rule, type Style, type } from '@/lib/letters/letter-page';

type Align = 'left' | 'right';
/** A cell, and what stands below it in small. */
export type Cell = { text: string; below?: string };
export type Table = {
  columns: readonly { share: number; align: Align }[];
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
};

const GAP = 12;
const PAD = 3.5;
const styles = {
  head: { size: 7.5, weight: 'bold', color: ink.quiet, gap: 0 },
  cell: { size: 8.5, color: ink.strong, gap: 0.5, digits: 'even' },
  below: { size: 7, color: ink.quiet, gap: 0.5 },
} as const satisfies Record<string, Style>;

type Place = { x: number; width: number; align: Align };
const placesOf = ({ columns }: Table): Place[] =>
  columns.map(({ share, align }, at) => {
    const before = columns.slice(0, at).reduce((sum, one) => sum + one.share, 0);
    return { x: page.left + inner * before, width: inner * share - (at === columns.length - 1 ? 0 : GAP), align };
  });

const heightOf = (pdf: Pdf, text: string, style: Style, width: number) =>
  text ? pdf.heightOfString(text, type(pdf, style, width)) : 0;

function rowHeight(pdf: Pdf, cells: readonly Cell[], places: readonly Place[], style: Style): number {
  const heights = cells.map(({ text, below = '' }, at) => {
    const width = places[at]?.width ?? inner;
    return heightOf(pdf, text, style, width) + heightOf(pdf, below, styles.below, width);
  });
  return Math.max(...heights) + 2 * PAD;
}

type Struct = ReturnType<Pdf['struct']>;
type Row = { cells: readonly Cell[]; tag: 'TH' | 'TD'; style: Style; height: number };

function drawRow(pdf: Pdf, table: Struct, places: readonly Place[], { cells, tag, style, height }: Row): void {
  const y = pdf.y;
  const part = pdf.struct('TR');
  table.add(part);
  cells.forEach(({ text, below }, at) => {
    const { x, width, align } = places[at] ?? { x: page.left, width: inner, align: 'left' };
    part.add(
      pdf.struct(tag === 'TD' && at === 0 ? 'TH' : tag, {}, () => {
        pdf.text(text, x, y + PAD, { ...type(pdf, { ...style, align }, width), height: height + 20 });
        if (below) pdf.text(below, x, pdf.y, { ...type(pdf, { ...styles.below, align }, width), height: height + 20 });
      }),
    );
  });
  part.end();
  pdf.y = y + height;
}

/** A tagged table; its head comes again on every page. `pdf.y` moves on. */
export function drawTable(pdf: Pdf, table: Table): void {
  const places = placesOf(table);
  const struct = pdf.struct('Table');
  pdf.addStructure(struct);
  const heads = table.heads.map((text) => ({ text }));
  const head = () => {
    drawRow(pdf, struct, places, {
      cells: heads,
      tag: 'TH',
      style: styles.head,
      height: rowHeight(pdf, heads, places, styles.head),
    });
    rule(pdf, ink.accent);
  };
  const last = page.height - page.bottom;
  if (pdf.y + 60 > last) pdf.addPage();
  head();
  table.rows.forEach((cells, at) => {
    const height = rowHeight(pdf, cells, places, styles.cell);
    if (pdf.y + height > last) {
      pdf.addPage();
      head();
    } else if (at > 0) rule(pdf, ink.line);
    drawRow(pdf, struct, places, { cells, tag: 'TD', style: styles.cell, height });
  });
  struct.end();
  pdf.y += 12;
}
