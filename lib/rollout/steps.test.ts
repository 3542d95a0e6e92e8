import { expect, test } from 'vitest';
import { measure, measureNames } from './measures';
import { stepsOf } from './steps';

test.each(measureNames)('%s: six steps that rise from nothing', (name) => {
  const steps = stepsOf(name);
  expect(steps).toHaveLength(6);
  expect(steps[0]).toBe(0);
  expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
  expect(new Set(steps).size).toBe(6);
});

test('shares of people have the thresholds that everybody knows', () => {
  for (const name of ['coverage-obliged', 'coverage-enrolled', 'target-share'] as const) {
    expect(measure(name).unit).toBe('percent');
    expect(stepsOf(name)).toEqual([0, 10, 25, 40, 60, 80]);
  }
});
