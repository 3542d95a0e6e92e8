import { expect, test } from 'vitest';
import { daysOfMonth, daysToCompare, isMonth, monthAfter, monthEnds } from './months';

test('months go over the end of a year', () => {
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-05', 0)).toBe('2026-05');
});

test('a month has all its days, one that is not over those so far', () => {
  expect(daysOfMonth('2028-02', '2028-12-31')).toEqual({ from: '2028-02-01', to: '2028-02-29', isOver: true });
  expect(daysOfMonth('2026-11', '2026-11-28')).toEqual({ from: '2026-11-01', to: '2026-11-28', isOver: false });
  expect(daysOfMonth('2026-11', '2026-11-30')).toMatchObject({ to: '2026-11-30', isOver: false });
});

test.each([
  ['2026-10', '2026-11-28', '2026-09-01', '2026-09-30'],
  ['2026-11', '2026-11-28', '2026-10-01', '2026-10-28'],
  ['2026-03', '2026-03-30', '2026-02-01', '2026-02-28'],
  ['2026-01', '2026-01-01', '2025-12-01', '2025-12-01'],
])('%s on %s is compared with %s to %s', (month, today, from, to) => {
  expect(daysToCompare(month, today)).toEqual({ from, to });
});

test('the ends of months, oldest first', () => {
  expect(monthEnds('2026-03', 3, '2026-03-10')).toEqual(['2026-01-31', '2026-02-28', '2026-03-10']);
});

test.each(['2026-13', '2026-00', '2026-1', '1999-12', '2026-01-01', ''])('%s is no month', (text) =>
  expect(isMonth(text)).toBe(false),
);
