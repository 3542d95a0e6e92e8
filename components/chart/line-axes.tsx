import { type LineFrame, type LinePoint, type LineScale, type LineTarget, roomFor, spread } from './line-scale';

type LineAxesProps = {
  points: readonly LinePoint[];
  scale: LineScale;
  frame: LineFrame;
  format: (value: number) => string;
  target: LineTarget | undefined;
};

export function LineAxes({ points, scale, frame, format, target }: LineAxesProps) {
  const widest = Math.max(1, ...points.map(({ label }) => roomFor(label)));
  const count = Math.max(2, Math.floor((frame.right - frame.left) / (widest + 24)));
  return (
    <g fill="var(--ink-2)">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={frame.right} y1={scale.y(tick)} y2={scale.y(tick)} stroke="var(--line)" />
          <text x={frame.left - 8} y={scale.y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {spread(points.length, Math.min(count, 7)).map((index) => (
        <text key={index} x={scale.x(index)} y={frame.bottom + 20} textAnchor={anchorOf(index, points.length)}>
          {points[index]?.label}
        </text>
      ))}
      {target && <TargetLine {...{ target, scale, frame }} />}
    </g>
  );
}

function anchorOf(index: number, length: number) {
  if (index === 0) return 'start';
  return index === length - 1 ? 'end' : 'middle';
}

// A halo of the surface keeps the words readable where a line of values crosses them.
function TargetLine({ target, scale, frame }: { target: LineTarget; scale: LineScale; frame: LineFrame }) {
  const y = scale.y(target.value);
  return (
    <g>
      <line
        x1={frame.left}
        x2={frame.right}
        y1={y}
        y2={y}
        stroke="var(--ink-2)"
        strokeWidth={1.5}
        strokeDasharray="2 3"
      />
      <text x={frame.left + 4} y={y - 6} stroke="var(--surface)" strokeWidth={3} paintOrder="stroke">
        {target.label}
      </text>
    </g>
  );
}
