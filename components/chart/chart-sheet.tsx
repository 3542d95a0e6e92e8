import type { ReactElement } from 'react';
import { roomFor } from './line-scale';
import type { Placing } from './map-drawing';
import { onPaper } from './paper-colours';

export type SheetProps = {
  title: string;
  /** Under the picture, one line each: "Data per 22 November 2026", what was counted, whose map it is. */
  notes: readonly string[];
  /** Of the picture; the sheet is as wide and somewhat higher. */
  width: number;
  height: number;
  legend?: readonly { label: string; fill: string }[] | undefined;
  draw: (placing: Placing) => ReactElement;
};

const MARGIN = 24;
const TITLE = 40;
const LINE = 18;
const LETTERS = "Inter, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

function ChartSheet({ title, notes, width, height, legend = [], draw }: SheetProps) {
  const below = MARGIN + TITLE + height + 24;
  const keyRow = legend.length > 0 ? LINE + 6 : 0;
  const sheet = { width: width + 2 * MARGIN, height: below + keyRow + notes.length * LINE + MARGIN / 2 };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...sheet}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      fontFamily={LETTERS}
    >
      <title>{title}</title>
      <rect {...sheet} fill="var(--surface)" />
      <text x={MARGIN} y={MARGIN + 18} fontSize={20} fontWeight={600} fill="var(--ink)">
        {title}
      </text>
      {draw({ x: MARGIN, y: MARGIN + TITLE, width, height })}
      <Legend {...{ legend }} y={below} />
      {notes.map((note, index) => (
        <text key={note} x={MARGIN} y={below + keyRow + index * LINE} fontSize={12} fill="var(--ink-2)">
          {note}
        </text>
      ))}
    </svg>
  );
}

function Legend({ legend, y }: { legend: readonly { label: string; fill: string }[]; y: number }) {
  const startOf = (index: number) =>
    legend.slice(0, index).reduce((sum, { label }) => sum + roomFor(label) + 34, MARGIN);
  return legend.map(({ label, fill }, index) => (
    <g key={label} fontSize={12}>
      <circle cx={startOf(index) + 7} cy={y - 4} r={7} fill={fill} stroke="var(--map-outline)" strokeWidth={0.75} />
      <text x={startOf(index) + 20} y={y} fill="var(--ink)">
        {label}
      </text>
    </g>
  ));
}

/**
 * A chart as a file of its own: title, picture, legend, notes, in the light theme's colours. For route handlers, which give
 * it out as image/svg+xml. The renderer is loaded when asked for: Next refuses it to what it renders itself.
 */
export async function chartFile(sheet: SheetProps): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(ChartSheet(sheet));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${onPaper(markup.replace(/ class="[^"]*"/g, ''))}\n`;
}
