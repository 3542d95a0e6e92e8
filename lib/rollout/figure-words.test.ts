import { describe, expect, test } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { changeWords, denominatorWords, hasDenominator, isWorse, valueWords } from './figure-words';
import { type Figure, measure, measureNames } from './measures';
import type { Base } from './place-facts';

const id = { t: translator('id'), locale: 'id' } as const;
const en = { t: translator('en'), locale: 'en' } as const;
const figure = (value: number | null, of: number | null = null): Figure => ({ value, counted: 1, of, hidden: false });
const base: Base = {
  ...{ asOf: '2026-06-30', residents: 2_000_000, obliged: 1_234_567, enrolled: 1_200_000 },
  ...{ source: 'dkb', synthetic: false },
};
const target = { share: 30, base: 'enrolled' } as const;

test.each([
  ['coverage-obliged', 12.44, '12,4%', '12.4%'],
  ['active', 1234.4, '1.234', '1,234'],
  ['lost-per-thousand', 3.21, '3,2 per 1.000', '3.2 per 1,000'],
  ['blocked-median', 45.4, '45 dtk', '45 s'],
  ['blocked-median', 750, '12,5 mnt', '12.5 min'],
  ['renewed-p90', 11_520, '3,2 jam', '3.2 h'],
  ['renewed-p90', 354_240, '4,1 hari', '4.1 days'],
] as const)('%s of %d', (name, value, indonesian, english) => {
  expect(valueWords(name, figure(value), id)).toBe(indonesian);
  expect(valueWords(name, figure(value), en)).toBe(english);
});

test('hidden is not nothing, and nothing is not nought', () => {
  expect(valueWords('cases', { value: null, counted: 0, of: null, hidden: true }, id)).toBe('•••');
  expect(valueWords('completed', figure(null), id)).toBe('–');
  expect(valueWords('completed', figure(0), id)).toBe('0,0%');
});

describe('a change', () => {
  test.each([
    ['coverage-obliged', 2.14, '▲ 2,1 poin'],
    ['coverage-obliged', -0.3, '▼ 0,3 poin'],
    ['coverage-obliged', 0.04, '= 0'],
    ['active', -1200, '▼ 1.200'],
    ['blocked-median', 90, '▲ 1,5 mnt'],
    ['active', null, '–'],
  ] as const)('%s by %j', (name, change, words) => expect(changeWords(name, change, id)).toBe(words));

  test('is for the worse only where there is a better', () => {
    expect([isWorse('active', -1), isWorse('active', 1), isWorse('late', 1), isWorse('cases', -1)]).toEqual([
      ...[true, false, true, false],
    ]);
  });
});

test('every percentage says of what, of when and whose number that is', () => {
  const words = (name: (typeof measureNames)[number], one: Base | null = base) =>
    denominatorWords(name, { figure: figure(12.4, 1_234_567), base: one, target }, id);
  expect(words('coverage-obliged')).toBe('dari 1.234.567 wajib KTP, DKB 30 Jun 2026');
  expect(words('target-share')).toContain('(30% dari yang sudah rekam, DKB 30 Jun 2026)');
  expect(words('completed')).toBe('dari 1.234.567 kasus yang berakhir');
  expect(words('active')).toBe('');
  expect(
    measureNames.filter((name) => /percent|per-thousand|seconds/.test(measure(name).unit) && !hasDenominator(name)),
  ).toEqual([]);
});
