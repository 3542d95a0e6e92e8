import { LineDrawing, type LineProps } from './line-drawing';

type LineChartProps = LineProps & {
  /** Of the picture where there is room, in CSS pixels; a narrow place gets a narrower picture with letters as large. */
  width?: number | undefined;
  height?: number | undefined;
};

const NARROW = 328;

/** Drawn twice, because a picture that shrinks takes its letters along. The one that is not shown is not read out either. */
export function LineChart({ width = 600, height = 260, ...line }: LineChartProps) {
  return (
    <div className="@container">
      <LineDrawing {...line} width={NARROW} height={height} className="w-full max-w-md @lg:hidden" />
      <LineDrawing {...line} {...{ width, height }} className="w-full max-w-4xl @max-lg:hidden" />
    </div>
  );
}
