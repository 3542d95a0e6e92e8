import { niceTicks } from './nice-ticks';

export type LinePoint = { label: string; value: number | null };
export type LineTarget = { value: number; label: string };

export type LineFrame = { left: number; right: number; top: number; bottom: number };
export type LineScale = { ticks: number[]; x: (index: number) => number; y: (value: number) => number };

/** Room for a text of the small size, in units of the picture: letters differ, so rather too much. */
export const roomFor = (text: string) => Math.ceil(text.length * 8) + 4;

type ScaleInput = {
  series: readonly (readonly LinePoint[])[];
  target?: LineTarget | undefined;
  /** `zero`: heights can be compared. `data`: a small change shows. */
  from: 'zero' | 'data';
  frame: LineFrame;
};

export function lineScale({ series, target, from, frame }: ScaleInput): LineScale {
  const values = series.flatMap((points) => points.flatMap(({ value }) => value ?? []));
  const all = [...values, ...(target ? [target.value] : []), ...(from === 'zero' || values.length === 0 ? [0] : [])];
  const ticks = niceTicks(Math.min(...all), Math.max(...all));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const steps = Math.max(1, ...series.map((points) => points.length - 1));
  return {
    ticks,
    x: (index) => tenth(frame.left + ((frame.right - frame.left) * index) / steps),
    y: (value) => tenth(frame.bottom - ((frame.bottom - frame.top) * (value - low)) / (high - low)),
  };
}

/** The last week with a value, and the value. */
export function lastOf(series: readonly LinePoint[]): { at: number; value: number | null } {
  const at = series.findLastIndex(({ value }) => value !== null);
  return { at, value: series[at]?.value ?? null };
}

export type Stretch = { x: number; y: number }[];

/** The points that stand together; a week without a value cuts the line. */
export function stretchesOf(points: readonly LinePoint[], { x, y }: LineScale): Stretch[] {
  const stretches: Stretch[] = [];
  let isOpen = false;
  points.forEach(({ value }, index) => {
    if (value !== null && !isOpen) stretches.push([]);
    isOpen = value !== null;
    if (value !== null) stretches.at(-1)?.push({ x: x(index), y: y(value) });
  });
  return stretches;
}

/** About `count` indices from the first to the last, evenly apart. */
export function spread(length: number, count: number): number[] {
  const most = Math.min(count, length);
  if (most < 2) return length > 0 ? [0] : [];
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)));
}

/** Moves heights apart, so that texts at them do not cover each other; in the order given they stay. */
export function heightsApart(heights: readonly number[], least: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  order.forEach((entry, rank) => {
    const above = order[rank - 1];
    if (!above || entry.height - above.height >= least) return;
    const middle = (entry.height + above.height) / 2;
    [above.height, entry.height] = [middle - least / 2, middle + least / 2];
  });
  return order.sort((a, b) => a.index - b.index).map(({ height }) => height);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
