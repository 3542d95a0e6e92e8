import { expect, test } from 'vitest';
import { median } from './median';

test.each([
  [[], null],
  [[3], 3],
  [[9, 1], 5],
  [[10, 2, 9], 9],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %s', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});
