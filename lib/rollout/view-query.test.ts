import { describe, expect, test } from 'vitest';
import { paramsOf, rolloutHref, viewInput, viewOf } from './view-query';

const today = '2026-11-28';
const view = (search: Record<string, string | string[]>, home = 'ID') => viewOf(paramsOf(search), home, today);

describe('what an address says', () => {
  test('nothing: the own area, coverage of those obliged, thirty days, who needs help first', () => {
    expect(view({}, 'ID.32.75.01')).toMatchObject({
      ...{ place: 'ID.32.75', level: 'office', measure: 'coverage-obliged', choice: 'coverage', base: 'obliged' },
      ...{ period: { from: '2026-10-30', to: today }, before: { from: '2026-09-30', to: '2026-10-29' } },
      ...{ sort: 'need', dir: 'asc', vs: undefined },
    });
  });
  test('the denominator is one switch for coverage, and no other measure’s', () => {
    expect(view({ base: 'enrolled' }).measure).toBe('coverage-enrolled');
    expect(view({ base: 'enrolled', measure: 'late' }).measure).toBe('late');
  });
  test('the level follows the place', () => {
    expect(view({}).level).toBe('regency');
    expect(view({ by: 'province' }).level).toBe('province');
    expect(view({ place: 'ID.32', by: 'province' }).level).toBe('regency');
    expect(view({ place: 'ID.32.75' }).level).toBe('office');
  });
  test('days of one’s own, unless they are none', () => {
    const period = { from: '2026-01-01', to: '2026-03-31' };
    expect(view(period)).toMatchObject({ period, isPeriodWrong: false });
    expect(view({}).isPeriodWrong).toBe(false);
    for (const [from, to] of [
      ['2026-03-31', '2026-01-01'],
      ['2026-02-30', '2026-03-31'],
      ['2026-01-01', '2027-01-01'],
      ['1999-01-01', '2026-01-01'],
    ] as const)
      expect(view({ from, to, period: '7d' })).toMatchObject({
        ...{ period: { from: '2026-11-22', to: today }, isPeriodWrong: true },
      });
  });
  test('beside another area, or other days', () => {
    const { period } = view({});
    expect(view({ place: 'ID.32.75', vs: 'ID.33.74' }).vs).toEqual({ place: 'ID.33.74', period });
    expect(view({ 'vs-period': 'previous' }).vs).toEqual({ place: 'ID', period: view({}).before });
    expect(view({ 'vs-period': 'year-before' }).vs?.period).toEqual({ from: '2025-10-30', to: '2025-11-28' });
    expect(view({ 'vs-period': '2025-01-01..2025-03-31' }).vs?.period).toEqual({
      from: '2025-01-01',
      to: '2025-03-31',
    });
    expect(view({ 'vs-period': '2025-03-31..2025-01-01' }).vs).toBeUndefined();
    expect(view({ vs: 'ID' }).vs).toBeUndefined();
  });
  test('wrongly is left out, a place is not', () => {
    const search = { measure: 'x', sort: 'x', dir: 'x', period: '5d', q: '3275041708850001', view: 'x', vs: "'" };
    expect(paramsOf({ ...search, place: 'ID.99.99.99.99' })).toEqual({ place: 'ID.99.99.99.99' });
    expect(paramsOf({ q: ['Kota', 'x'], measure: '' })).toEqual({ q: 'Kota' });
  });
});

test('an address names what differs, in one order, and can be read back', () => {
  expect(rolloutHref({})).toBe('/rollout');
  const params = { q: "Kota D'ua", place: 'ID.32', from: '2026-01-01', to: '2026-02-01' };
  expect(rolloutHref(params, { measure: 'late', q: null })).toBe(
    '/rollout?place=ID.32&measure=late&from=2026-01-01&to=2026-02-01',
  );
  const search = new URL(rolloutHref(params), 'http://x').searchParams;
  expect(paramsOf(Object.fromEntries(search))).toEqual(params);
});

test('a form has to be right in every field', () => {
  expect(viewInput.safeParse({ measure: 'coverage', period: '1y' }).success).toBe(true);
  for (const wrong of [{ measure: 'x' }, { from: '2026-02-30' }, { q: '12' }, { other: 'x' }, { place: 'ID.32.75.01' }])
    expect(viewInput.safeParse(wrong).success).toBe(false);
});
