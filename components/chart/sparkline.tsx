import { lineScale, stretchesOf } from './line-scale';

type SparklineProps = {
  /** Says what the line does; the number itself stands beside it. */
  label: string;
  values: readonly (number | null)[];
};

const frame = { left: 2, right: 92, top: 3, bottom: 21 };

/** A line the height of a text, without numbers: whether it climbs, falls or stands. */
export function Sparkline({ label, values }: SparklineProps) {
  const points = values.map((value) => ({ label: '', value }));
  const stretches = stretchesOf(points, lineScale({ series: [points], from: 'data', frame }));
  const end = stretches.at(-1)?.at(-1);
  return (
    <svg role="img" aria-label={label} viewBox="0 0 96 24" width={96} height={24} className="inline-block align-middle">
      {stretches.map((stretch) => (
        <path
          key={stretch[0]?.x}
          d={`M${stretch.map(({ x, y }) => `${x} ${y}`).join('L')}`}
          fill="none"
          stroke="var(--chart-2)"
          strokeWidth={1.5}
          strokeLinejoin="round"
        />
      ))}
      {end && <circle cx={end.x} cy={end.y} r={2.5} fill="var(--chart-1)" />}
    </svg>
  );
}
