import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coastline, mapPlaces } from './places';

const codesIn = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');

const [, , width = 0, height = 0] = coastline.viewBox.split(' ').map(Number);
const farFrom = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('the places', () => {
  test('are the regencies in force, in their order', () => {
    expect(mapPlaces.map(({ code }) => code)).toEqual(codesIn('../../../db/seed/areas/regencies.csv'));
    expect(mapPlaces).toHaveLength(514);
  });

  test('have the residents of the published table', () => {
    expect(mapPlaces.reduce((sum, { residents }) => sum + residents, 0)).toBe(284_973_643);
    expect(mapPlaces.find(({ code }) => code === '3201')?.residents).toBe(5_809_790);
    expect(mapPlaces.find(({ code }) => code === '9119')?.residents).toBe(27_965);
  });

  test('lie in Indonesia', () => {
    const outside = mapPlaces.filter(({ lon, lat }) => lon < 95 || lon > 141.1 || lat < -11.1 || lat > 6);
    expect(outside).toEqual([]);
  });

  test('were found by name, but for a few', () => {
    expect(mapPlaces.filter(({ source }) => source === 'name')).toHaveLength(491);
    expect(mapPlaces.filter(({ source }) => source === 'hand')).toHaveLength(14);
  });
});

describe('the circles', () => {
  test('do not overlap by more than a hair', () => {
    const overlapping = mapPlaces.flatMap((a, index) =>
      mapPlaces.slice(index + 1).flatMap((b) => (farFrom(a, b) < a.r + b.r - 0.1 ? [`${a.code} ${b.code}`] : [])),
    );
    expect(overlapping).toEqual([]);
  });

  test('stand inside the view box', () => {
    const outside = mapPlaces.filter(({ x, y, r }) => x < r || y < r || x > width - r || y > height - r);
    expect(outside).toEqual([]);
  });

  test('stand near their true place', () => {
    const scale = width / 47;
    const truly = mapPlaces.map(({ lon, lat, ...place }) => ({
      ...place,
      gap: farFrom(place, { x: (lon - 94.5) * scale, y: (6.5 - lat) * scale }),
    }));
    expect(truly.filter(({ gap }) => gap > 26).map(({ code }) => code)).toEqual([]);
    expect(truly.filter(({ gap }) => gap > 3).length).toBeLessThan(170);
  });
});

test('the coast is one path of at most 40 KB', () => {
  expect(coastline.land).toMatch(/^M[\d.\sMlz-]+z$/);
  expect(coastline.land.length).toBeLessThan(40_000);
  expect(coastline.neighbours.length).toBeLessThan(10_000);
});
