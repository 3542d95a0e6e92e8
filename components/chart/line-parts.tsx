import { heightsApart, type LinePoint, type LineScale, lastOf, type Stretch } from './line-scale';

const looks = [
  { stroke: 'var(--chart-1)', strokeWidth: 2.25, strokeDasharray: undefined },
  { stroke: 'var(--chart-2)', strokeWidth: 2, strokeDasharray: '6 4' },
] as const;

const KEY_ROW = 20;
const lookOf = (index: number) => looks[index] ?? looks[1];

/** A single line needs no key: the title says what it is. */
export const keyHeight = (count: number) => (count > 1 ? count * KEY_ROW : 0);

export function Key({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <g key={name}>
      <line x1={0} x2={24} y1={index * KEY_ROW + 8} y2={index * KEY_ROW + 8} {...lookOf(index)} />
      <text x={32} y={index * KEY_ROW + 12} fill="var(--ink)">
        {name}
      </text>
    </g>
  ));
}

// A week that stands alone makes no line, so it gets a dot. So does the last of all.
export function Series({ stretches, index }: { stretches: readonly Stretch[]; index: number }) {
  const look = lookOf(index);
  const dots = stretches.filter((stretch) => stretch.length === 1 || stretch === stretches.at(-1));
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      {stretches.map((stretch) => (
        <path key={stretch[0]?.x} d={`M${stretch.map(({ x, y }) => `${x} ${y}`).join('L')}`} {...look} />
      ))}
      {dots
        .flatMap((stretch) => stretch.slice(-1))
        .map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={3.5} fill={look.stroke} stroke="var(--surface)" strokeWidth={1.5} />
        ))}
    </g>
  );
}

type EndsProps = {
  points: readonly (readonly LinePoint[])[];
  scale: LineScale;
  format: (value: number) => string;
};

/** The last value, at the end of its line. */
export function Ends({ points, scale, format }: EndsProps) {
  const lasts = points.map(lastOf).flatMap(({ at, value }, index) => (value === null ? [] : [{ at, value, index }]));
  const heights = heightsApart(
    lasts.map(({ value }) => scale.y(value)),
    16,
  );
  return lasts.map(({ at, value, index }, rank) => (
    <text
      key={index}
      x={scale.x(at) + 8}
      y={(heights[rank] ?? 0) + 4}
      fill="var(--ink)"
      fontWeight={index === 0 ? 600 : 400}
    >
      {format(value)}
    </text>
  ));
}
