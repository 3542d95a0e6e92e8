import './chart.css';
import { classes } from '../ui/classes';
import { TextLink } from '../ui/link';

export type Bar = {
  key: string;
  name: string;
  /** Null is "no data". */
  value: number | null;
  /** The value in words, with its unit: "12,4%". For null: "Tidak ada data". */
  text: string;
  href?: string | undefined;
  isCurrent?: boolean | undefined;
};

type BarListProps = {
  label: string;
  bars: readonly Bar[];
  /** The length of a full bar; the largest value when left out. */
  most?: number | undefined;
  /** A mark across all bars: "Rata-rata nasional: 14,1%". */
  reference?: { value: number; label: string } | undefined;
};

/** Bars from a common start, the number beside each. Words first: without the picture nothing is lost. */
export function BarList({ label, bars, most, reference }: BarListProps) {
  const full = Math.max(most ?? Math.max(0, reference?.value ?? 0, ...bars.map(({ value }) => value ?? 0)), 1e-9);
  const share = (value: number) => `${Math.min(100, (100 * Math.max(0, value)) / full).toFixed(1)}%`;
  return (
    <div className="grid gap-3">
      {reference && (
        <p className="flex items-center gap-2 text-meta text-ink-2">
          <span aria-hidden="true" className="h-4 border-l-2 border-ink" />
          {reference.label}
        </p>
      )}
      <ul aria-label={label} className="grid gap-3">
        {bars.map((bar) => (
          <li key={bar.key} aria-current={bar.isCurrent ? 'true' : undefined} className="grid gap-1">
            <Line bar={bar} />
            <div aria-hidden="true" className="relative h-3 rounded-sm bg-surface-2">
              <Length bar={bar} share={share} />
              {reference && (
                <span className="absolute -inset-y-1 border-l-2 border-ink" style={{ left: share(reference.value) }} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ bar: { name, value, text, href, isCurrent } }: { bar: Bar }) {
  return (
    <p className="flex items-baseline justify-between gap-4 text-office">
      <span className={classes('min-w-0', isCurrent && 'font-semibold')}>
        {href ? <TextLink href={href}>{name}</TextLink> : name}
        <span className="sr-only">:</span>
      </span>
      <span className={classes('shrink-0 tabular', value === null ? 'text-ink-3' : 'font-semibold')}>{text}</span>
    </p>
  );
}

// The border makes the bar in forced colours and on paper, where backgrounds are left out.
function Length({ bar: { value, isCurrent }, share }: { bar: Bar; share: (value: number) => string }) {
  if (value === null) return <span className="map-hatch absolute inset-0 rounded-sm opacity-60" />;
  return (
    <span
      data-fill
      className={classes('chart-ink absolute inset-y-0 left-0 rounded-sm', isCurrent ? 'bg-primary' : 'bg-map-4')}
      style={{ width: share(value) }}
    />
  );
}
