// What a place has come to, as counted: plain numbers, no database.

export const counters = [
  'active',
  'activated',
  'lost',
  'servedElsewhere',
  'opened',
  'completed',
  'toPhone',
  'toCard',
  'cancelled',
  'stopped',
  'fromElsewhere',
  'delivered',
  'undelivered',
  'requested',
  'decided',
  'decidedLate',
] as const;
export const durations = ['blockedAfter', 'renewedAfter', 'atDesk'] as const;

/** Counters add up for ever; durations are histograms of seconds, see `bucketStart`. */
export type Reading = Record<(typeof counters)[number], number> & Record<(typeof durations)[number], readonly number[]>;

export const noReading: Reading = {
  ...(Object.fromEntries(counters.map((name) => [name, 0])) as Record<(typeof counters)[number], number>),
  ...{ blockedAfter: [], renewedAfter: [], atDesk: [] },
};

const less = (a: readonly number[], b: readonly number[]) => a.map((n, at) => n - (b[at] ?? 0));

/** What happened between two readings. */
export const between = (start: Reading, end: Reading): Reading => ({
  ...(Object.fromEntries(counters.map((name) => [name, end[name] - start[name]])) as Record<
    (typeof counters)[number],
    number
  >),
  blockedAfter: less(end.blockedAfter, start.blockedAfter),
  renewedAfter: less(end.renewedAfter, start.renewedAfter),
  atDesk: less(end.atDesk, start.atDesk),
});

/** Seconds at which bucket b begins: each is 1.41 times as wide as the one before, the first begins at 0. */
export const bucketStart = (bucket: number): number => (bucket === 0 ? 0 : 2 ** (bucket / 2));

/** How many durations a histogram holds. */
export const countIn = (histogram: readonly number[]): number => histogram.reduce((sum, n) => sum + n, 0);

/**
 * The duration, in seconds, that a share (0..1) of all stays below: within its bucket as if they lay evenly, so at most a
 * fifth off. Null when there is none.
 */
export function quantile(histogram: readonly number[], share: number): number | null {
  const wanted = countIn(histogram) * share;
  if (wanted === 0) return null;
  let before = 0;
  for (const [bucket, n] of histogram.entries()) {
    if (n > 0 && before + n >= wanted) {
      const [from, to] = [bucketStart(bucket), bucketStart(bucket + 1)];
      return from + ((wanted - before) / n) * (to - from);
    }
    before += n;
  }
  return null;
}
