import { expect, test } from 'vitest';
import { figure, type MeasureName } from './measures';
import type { PlaceFacts } from './place-facts';
import { noReading } from './reading';
import { figuresTogether } from './small-numbers';

const facts = (more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  end: { ...noReading, active: 1200 },
  flow: noReading,
  base: { asOf: '2026-06-30', residents: 14_000, obliged: 10_000, enrolled: 9_600, source: 'dkb', synthetic: false },
  target: { share: 30, base: 'enrolled' },
  now: { waiting: 0, late: 0, officers: 3 },
  ...more,
});
const of = (name: MeasureName, more?: Partial<PlaceFacts>) => figure(name, facts(more));

test('one number of holders, three shares, each of something else', () => {
  expect(of('coverage-obliged')).toEqual({ value: 12, counted: 1200, of: 10_000, hidden: false });
  expect(of('coverage-enrolled')).toEqual({ value: 12.5, counted: 1200, of: 9_600, hidden: false });
  expect(of('target-share').of).toBe(2_880);
  expect(of('target-share').value).toBeCloseTo(41.67);
});

test('without anything to divide by there is no figure, and no nought', () => {
  expect(of('coverage-obliged', { base: null })).toMatchObject({ value: null, of: null, hidden: false });
  for (const name of ['completed', 'card-share', 'decided-late', 'delivered', 'desk-median'] as const)
    expect(of(name).value, name).toBeNull();
});

test.each([1, 4])('%i people are not shown, nor who is left over', (few) => {
  const flow = { ...noReading, opened: few, toCard: few, toPhone: 40 };
  expect(of('cases', { flow })).toEqual({ value: null, counted: 0, of: null, hidden: true });
  expect(of('card-share', { flow })).toMatchObject({ hidden: true });
  expect(of('card-share', { flow: { ...flow, toCard: 40, toPhone: few } })).toMatchObject({ hidden: true });
});

test.each([0, 5])('%i are', (count) => {
  expect(of('cases', { flow: { ...noReading, opened: count } })).toMatchObject({ value: count, hidden: false });
});

const together = (...opened: number[]) =>
  figuresTogether(opened.map((n) => facts({ flow: { ...noReading, opened: n } }))).map(({ cases }) => cases.hidden);

test('a place hidden alone takes the next smallest with it, so that no subtraction finds it', () => {
  expect(together(3, 9, 20, 0)).toEqual([true, true, false, false]);
});

test.each([[[1, 1, 20, 30]], [[4, 4, 20, 30]]])(
  '%j: two that can only be one and one, or four and four, take a third',
  (all) => {
    expect(together(...all)).toEqual([true, true, true, false]);
  },
);

test('durations of few people are hidden as well, with how many they were', () => {
  expect(of('desk-median', { flow: { ...noReading, atDesk: [0, 0, 3] } })).toMatchObject({ hidden: true, of: null });
  expect(of('desk-median', { flow: { ...noReading, atDesk: [0, 0, 6] } })).toMatchObject({ hidden: false, of: 6 });
});

test('a target nearly reached is shown: what is missing is nobody', () => {
  expect(of('target-share', { end: { ...noReading, active: 2_878 } })).toMatchObject({ hidden: false, counted: 2_878 });
});

test('an office has no figure of where people live, and nothing has one before counting began', () => {
  expect(of('active', { level: 'office' })).toEqual({ value: null, counted: 0, of: null, hidden: false });
  expect(of('cases', { level: 'office' })).toMatchObject({ value: 0 });
  expect(of('cases', { isBefore: true })).toMatchObject({ value: null, hidden: false });
});

test('who waits and works now is not said of where one does not answer', () => {
  expect(of('officers', { now: null })).toMatchObject({ value: null });
});
