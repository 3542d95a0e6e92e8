import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, bucketStart, noReading, quantile } from './reading';

const bucketOf = (seconds: number) => Math.min(47, Math.max(0, Math.floor(2 * Math.log2(Math.max(seconds, 1)))));
const histogramOf = (all: number[]) => {
  const histogram = Array.from({ length: 48 }, () => 0);
  for (const seconds of all) histogram[bucketOf(seconds)] = (histogram[bucketOf(seconds)] ?? 0) + 1;
  return histogram;
};

test('a quantile of a histogram lies in the bucket of the true one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.9),
      (all, share) => {
        const sorted = all.toSorted((a, b) => a - b);
        const truth = sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
        const told = quantile(histogramOf(all), share) ?? 0;
        expect(told).toBeGreaterThanOrEqual(bucketStart(bucketOf(truth)));
        expect(told).toBeLessThanOrEqual(bucketStart(bucketOf(truth) + 1));
      },
    ),
  );
});

test('there is no middle of nothing', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([0, 0], 0.9)).toBeNull();
});

test('what happened is one reading less another, histograms too, the longer one later', () => {
  const start = { ...noReading, opened: 3, atDesk: [1, 2] };
  const end = { ...noReading, opened: 10, atDesk: [1, 5, 4] };
  expect(between(start, end)).toMatchObject({ opened: 7, atDesk: [0, 3, 4], lost: 0 });
});
