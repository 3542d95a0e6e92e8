import { LineAxes } from './line-axes';
import { Ends, Key, keyHeight, Series } from './line-parts';
import {
  type LineFrame,
  type LinePoint,
  type LineScale,
  type LineTarget,
  lastOf,
  lineScale,
  roomFor,
  stretchesOf,
} from './line-scale';
import type { Placing } from './map-drawing';

export type LineProps = {
  label: string;
  /** One sentence that says what the lines do. */
  summary: string;
  /** One or two series over the same weeks, the one it is about first; null leaves a gap. */
  points: readonly (readonly LinePoint[])[];
  seriesNames: readonly string[];
  format: (value: number) => string;
  /** Stands where no series has a value: "Belum ada data". */
  none: string;
  target?: LineTarget | undefined;
  /** Where the scale begins. `zero`, the default: heights can be compared. `data`: a small change shows. */
  from?: 'zero' | 'data' | undefined;
};

type LineDrawingProps = LineProps & {
  width: number;
  height: number;
  className?: string | undefined;
  placing?: Placing | undefined;
};

/** The picture alone: no hooks, so that a file of it is the same picture. */
export function LineDrawing({ className, placing, ...props }: LineDrawingProps) {
  const { label, summary, points, seriesNames, none, width, height } = props;
  const isEmpty = points.every((series) => series.every(({ value }) => value === null));
  return (
    <svg
      role="img"
      aria-label={`${label}. ${summary}`}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={13}
      {...{ className, ...placing }}
    >
      {points.length > 1 && <Key names={seriesNames} />}
      {isEmpty ? (
        <text x={width / 2} y={height / 2} textAnchor="middle" fill="var(--ink-2)">
          {none}
        </text>
      ) : (
        <Lines {...props} />
      )}
    </svg>
  );
}

// The one it is about is drawn last, over what it is compared with.
function Lines(props: LineDrawingProps) {
  const { points, seriesNames, format, target } = props;
  const { scale, frame } = layoutOf(props);
  const drawn = points.map((series, index) => (
    <Series key={seriesNames[index]} stretches={stretchesOf(series, scale)} index={index} />
  ));
  return (
    <>
      <LineAxes {...{ points: points[0] ?? [], scale, frame, format, target }} />
      {drawn.reverse()}
      <Ends {...{ points, scale, format }} />
    </>
  );
}

function layoutOf({ points, target, from = 'zero', format, width, height }: LineDrawingProps) {
  const scaleIn = (frame: LineFrame): LineScale => lineScale({ series: points, target, from, frame });
  const { ticks } = scaleIn({ left: 0, right: width, top: 0, bottom: height });
  const ends = points.map((series) => lastOf(series)).map(({ value }) => (value === null ? '' : format(value)));
  const frame = {
    left: Math.max(...ticks.map((tick) => roomFor(format(tick)))) + 8,
    right: width - Math.max(...ends.map((text) => roomFor(text) + 8)),
    top: keyHeight(points.length) + 20,
    bottom: height - 28,
  };
  return { frame, scale: scaleIn(frame) };
}
