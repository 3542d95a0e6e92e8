import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, lastDays, lengthOf, previous, spanNames, spans, weeksOf, yearBefore } from './periods';

const day = fc.integer({ min: 0, max: 2400 }).map((days) => daysAfter('2020-01-01', days));

test('the days before are as many, and end where these begin', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), (from, more) => {
      const period = { from, to: daysAfter(from, more) };
      const before = previous(period);
      expect(lengthOf(before)).toBe(lengthOf(period));
      expect(daysAfter(before.to, 1)).toBe(period.from);
    }),
  );
});

test.each(spanNames)('%s counts both ends', (span) => {
  expect(lengthOf(lastDays('2026-11-28', span))).toBe(spans[span]);
});

test('a year before, on a leap day as well', () => {
  expect(yearBefore({ from: '2024-02-29', to: '2024-03-31' })).toEqual({ from: '2023-02-28', to: '2023-03-31' });
});

test('a trend has a quarter at least and two years at most', () => {
  expect(weeksOf({ from: '2026-11-22', to: '2026-11-28' })).toBe(13);
  expect(weeksOf({ from: '2024-11-29', to: '2026-11-28' })).toBe(105);
  expect(weeksOf({ from: '2020-01-01', to: '2026-11-28' })).toBe(105);
});
