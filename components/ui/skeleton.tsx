import { classes } from './classes';

const widths = ['w-1/2', 'w-11/12', 'w-4/5', 'w-2/3', 'w-5/6'];

type SkeletonProps = {
  lines?: number | undefined;
  words: { loading: string; still: string; slow: string };
};

/** Appears after 300 ms; says "still loading" after 3 s and "slow network" after 8 s. All of it is CSS. */
export function Skeleton({ lines = 4, words }: SkeletonProps) {
  return (
    <div role="status" className="relative">
      <span className="sr-only">{words.loading}</span>
      <div aria-hidden="true" className="fade-late grid gap-3">
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <div
            key={line}
            className={classes('h-4 animate-pulse rounded-sm bg-surface-2', widths[line % widths.length])}
          />
        ))}
      </div>
      <p aria-hidden="true" className="fade-late mt-4 grid text-office text-ink-2 [--after:3s]">
        <span className="fade-away col-start-1 row-start-1">{words.still}</span>
        <span className="fade-late col-start-1 row-start-1 [--after:8s]">{words.slow}</span>
      </p>
    </div>
  );
}
