import { expect, test } from 'vitest';
import { attentionAmong } from './attention';
import type { PlaceRow } from './facts';
import { noReading } from './reading';

const base = {
  asOf: '2026-06-30',
  residents: 200_000,
  obliged: 150_000,
  enrolled: 100_000,
  source: 'dkb',
  synthetic: false,
} as const;
const row = (place: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  ...{
    place,
    name: place,
    kind: 'kabupaten',
    level: 'regency',
    stage: 'phased',
    base,
    target: { share: 30, base: 'enrolled' },
  },
  end: { ...noReading, active: 10_000 },
  flow: { ...noReading, active: 100, activated: 120, lost: 30 },
  now: { waiting: 0, late: 0, officers: 2 },
  ...more,
});
const peers = ['ID.32.01', 'ID.32.02', 'ID.32.03', 'ID.32.04', 'ID.32.05'].map((place) => row(place));
const found = (odd: Partial<PlaceRow>) =>
  attentionAmong([...peers, row('ID.99.01', odd)]).map(({ area, reason }) => `${area} ${reason}`);

test('where all goes well nobody is needed', () => expect(found({})).toEqual([]));

test.each<[string, Partial<PlaceRow>]>([
  ['stalled', { flow: { ...noReading, lost: 30 } }],
  ['falling', { flow: { ...noReading, active: -5, activated: 4, lost: 30 } }],
  ['late-approvals', { now: { waiting: 4, late: 1, officers: 2 } }],
  ['no-active-officer', { now: { waiting: 0, late: 0, officers: 0 } }],
  ['behind-peers', { end: { ...noReading, active: 4_000 }, flow: { ...noReading, active: 50, lost: 11 } }],
  ['lost-above-peers', { flow: { ...noReading, active: 100, lost: 70 } }],
])('%s is found, alone', (reason, odd) => expect(found(odd)).toEqual([`ID.99.01 ${reason}`]));

test('half of what peers reach is not behind yet, twice what they lose not above', () => {
  expect(found({ end: { ...noReading, active: 5_000 }, flow: { ...noReading, active: 10, lost: 30 } })).toEqual([]);
});

test('where it has not begun nothing is looked after', () => {
  expect(found({ stage: 'not-started', flow: noReading, now: { waiting: 0, late: 0, officers: 0 } })).toEqual([]);
});

test('a kota is not held against kabupaten', () => {
  expect(
    found({ kind: 'kota', end: { ...noReading, active: 4_000 }, flow: { ...noReading, active: 9, lost: 11 } }),
  ).toEqual([]);
});
