import { ink, type Pdf, page, type } from '@/lib/letters/letter-page';

const LABELS = 34;
const plot = { left: page.left + LABELS, right: page.width - page.right - 4 } as const;
const orange = '#b45309';
const small = { size: 6.5, gap: 0, digits: 'even' } as const;

export type Chart = {
  title: string;
  /** What it shows, for whoever does not see it. */
  alt: string;
  points: readonly { label: string; value: number | null }[];
  form: 'line' | 'bars';
  /** A value to be reached, and what it is called. */
  goal?: { value: number; label: string } | undefined;
  /** A value in words. */
  say: (value: number) => string;
};

/** The next round number: 1, 2, 2.5, 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const [factor = 10] = [1, 2, 2.5, 5, 10].filter((one) => one * power >= value);
  return factor * power;
}

type Frame = {
  top: number;
  bottom: number;
  most: number;
  step: number;
  yOf: (value: number) => number;
  xOf: (at: number) => number;
};

function frameOf({ points, goal }: Chart, top: number, height: number): Frame {
  const most = roundUp(Math.max(...points.map(({ value }) => value ?? 0), goal?.value ?? 0));
  const bottom = top + height;
  const step = (plot.right - plot.left) / Math.max(points.length, 1);
  return {
    ...{ top, bottom, most, step },
    yOf: (value) => bottom - (value / most) * height,
    xOf: (at) => plot.left + step * (at + 0.5),
  };
}

/** `50%`, not `50,0%`: an axis has round numbers. */
const plainly = (words: string) => words.replace(/[.,]0(?=\D|$)/, '');

/** Of bars only the ground: each has its number. */
function grid(pdf: Pdf, { say, form }: Chart, { most, yOf }: Frame): void {
  for (const share of form === 'bars' ? [0] : [0, 0.5, 1]) {
    const y = yOf(most * share);
    pdf
      .moveTo(plot.left, y)
      .lineTo(plot.right, y)
      .lineWidth(share === 0 ? 0.75 : 0.4)
      .stroke(share === 0 ? ink.quiet : ink.line);
    pdf.text(
      plainly(say(most * share)),
      page.left - 6,
      y - 3.5,
      type(pdf, { ...small, color: ink.quiet, align: 'right' }, LABELS),
    );
  }
}

function line(pdf: Pdf, { points }: Chart, { xOf, yOf }: Frame): void {
  let isDown = false;
  points.forEach(({ value }, at) => {
    if (value === null) isDown = false;
    else if (isDown) pdf.lineTo(xOf(at), yOf(value));
    else pdf.moveTo(xOf(at), yOf(value));
    if (value !== null) isDown = true;
  });
  pdf.lineWidth(1.75).lineJoin('round').stroke(ink.accent);
  for (const [at, { value }] of points.entries())
    if (value !== null) pdf.circle(xOf(at), yOf(value), 2.2).fill(ink.accent);
}

function bars(pdf: Pdf, { points }: Chart, { xOf, yOf, bottom, step }: Frame): void {
  const width = step * 0.56;
  for (const [at, { value }] of points.entries())
    if (value) pdf.rect(xOf(at) - width / 2, yOf(value), width, bottom - yOf(value)).fill(ink.accent);
}

/** The first and the last value are written, and a goal under its name. */
function words(pdf: Pdf, { points, goal, say, form }: Chart, { xOf, yOf, step, most }: Frame): void {
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
  const shown = form === 'bars' ? known : [known[0], known.at(-1)].filter((one) => one !== undefined);
  const style = type(pdf, { ...small, weight: 'medium', color: ink.strong, align: 'center' }, step + 12);
  const goalY = goal ? yOf(goal.value) : Number.NEGATIVE_INFINITY;
  for (const { value, at } of shown) {
    const y = yOf(value);
    const isBelow = y > goalY && y - goalY < 14; // not across the line of the goal
    pdf.text(say(value), xOf(at) - step / 2 - 6, isBelow ? y + 5 : y - 11, style);
  }
  if (!goal || goal.value > most) return;
  const y = yOf(goal.value);
  pdf.moveTo(plot.left, y).lineTo(plot.right, y).lineWidth(0.9).dash(3, { space: 3 }).stroke(orange).undash();
  pdf.text(goal.label, plot.left + 3, y - 10, type(pdf, { ...small, weight: 'medium', color: orange }, 160));
}

/** Draws a chart of vectors as one tagged figure, below what is there; `pdf.y` moves on. */
export function drawChart(pdf: Pdf, chart: Chart, height: number): void {
  const top = pdf.y;
  const frame = frameOf(chart, top + 24, height);
  const part = pdf.struct('Figure', { alt: chart.alt }, () => {
    pdf.text(chart.title, page.left, top, type(pdf, { size: 9, weight: 'medium', color: ink.plain, gap: 0 }, 400));
    grid(pdf, chart, frame);
    (chart.form === 'line' ? line : bars)(pdf, chart, frame);
    words(pdf, chart, frame);
    const style = type(pdf, { ...small, color: ink.quiet, align: 'center' }, frame.step);
    chart.points.forEach(
      ({ label }, at) => void pdf.text(label, frame.xOf(at) - frame.step / 2, frame.bottom + 4, style),
    );
  });
  pdf.addStructure(part);
  part.end();
  pdf.y = frame.bottom + 24;
}
