import { expect, test } from 'vitest';
import type { PlaceRow } from './facts';
import { leagueRows, named, sorted } from './league';
import { figures } from './measures';
import type { RatedPlace } from './overview';
import { noReading } from './reading';

const base = { asOf: '2026-06-30', residents: 200_000, enrolled: 900, source: 'dkb', synthetic: true } as const;
type Facts = { active: number; obliged?: number; name?: string; kind?: string; stage?: PlaceRow['stage'] };

function rated(place: string, { active, obliged = 1_000, name = place, kind = 'kabupaten', stage = 'phased' }: Facts) {
  const facts = {
    end: { ...noReading, active },
    flow: noReading,
    base: obliged ? { ...base, obliged } : null,
    target: { share: 30, base: 'enrolled' } as const,
    now: { waiting: 0, late: 0, officers: 1 },
  };
  const { end: _, flow: __, now: ___, ...kept } = facts;
  return { place, name, kind, level: 'regency', stage, figures: figures(facts), ...kept } satisfies RatedPlace;
}

const now = [
  rated('ID.32.01', { active: 100, name: 'Kabupaten Bogor' }),
  rated('ID.32.02', { active: 300, name: 'Kabupaten Sukabumi', stage: 'full' }),
  rated('ID.32.03', { active: 300, name: 'Kabupaten Cianjur', stage: 'pilot' }),
  rated('ID.32.04', { active: 3, name: 'Kabupaten Bandung', stage: null }),
  rated('ID.32.75', { active: 500, name: 'Kota Bekasi', kind: 'kota' }),
];
const before = [rated('ID.32.01', { active: 80 }), rated('ID.32.02', { active: 310 })];
const mark = { area: 'ID.32.02', name: '', reason: 'stalled', since: '2026-11-01', value: 0, against: null } as const;
const rows = leagueRows('coverage-obliged', { places: now, attention: [mark] }, { places: before });
const codes = (list: typeof rows) => list.map(({ place }) => place.slice(6));

test('rank, change and peers', () => {
  expect(rows.map(({ rank }) => rank)).toEqual([4, 2, 2, null, 1]);
  expect(rows.map(({ change }) => change)).toEqual([2, -1, null, null, null]);
  expect(rows.map(({ group }) => group)).toEqual([...Array(4).fill('kabupaten-1'), 'kota-1']);
  expect(rows.map(({ fromPeers }) => fromPeers)).toEqual([-20, 0, 0, null, null]);
});

test('a small number is hidden, and has no rank, change or share of its peers', () => {
  expect(rows[3]).toMatchObject({ figure: { hidden: true, value: null }, rank: null, change: null, fromPeers: null });
});

test('who needs help: marked first, then the worst, what is not known last', () => {
  expect(codes(sorted(rows, 'coverage-obliged', 'need', 'asc'))).toEqual(['02', '01', '03', '75', '04']);
});

test('equals share a rank', () => {
  const few = leagueRows('lost-per-thousand', { places: now, attention: [] }, { places: [] });
  expect(few.map(({ rank }) => rank)).toEqual([1, 1, 1, null, 1]);
});

test('by every column, either way, unknown last', () => {
  const by = (sort: Parameters<typeof sorted>[2], dir: 'asc' | 'desc') =>
    codes(sorted(rows, 'coverage-obliged', sort, dir));
  expect(by('name', 'asc')).toEqual(['04', '75', '01', '03', '02']);
  expect(by('value', 'asc')).toEqual(['01', '02', '03', '75', '04']);
  expect(by('value', 'desc')).toEqual(['75', '02', '03', '01', '04']);
  expect(by('rank', 'asc')).toEqual(['75', '02', '03', '01', '04']);
  expect(by('change', 'asc').slice(0, 2)).toEqual(['02', '01']);
  expect(by('stage', 'desc')).toEqual(['02', '01', '75', '03', '04']);
  expect(by('counted', 'asc')).toEqual(['01', '02', '03', '75', '04']);
  expect(by('of', 'asc').at(-1)).toBe('04');
  expect(by('peer', 'asc')[0]).toBe('01');
});

test('a part of a name finds it, whatever its letters', () => {
  expect(codes(named(rows, 'BEK'))).toEqual(['75']);
  expect(codes(named(rows, undefined))).toHaveLength(5);
});
