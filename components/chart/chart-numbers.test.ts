import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightsApart, lineScale, spread, stretchesOf } from './line-scale';
import { fillOf, stepOf } from './map-steps';
import { nearestCircle } from './nearest-circle';
import { niceTicks } from './nice-ticks';
import { boxIn, isInside, viewBoxOf } from './view-box';

describe('niceTicks', () => {
  test.each([
    [0, 100, [0, 25, 50, 75, 100]],
    [0, 7, [0, 2, 4, 6, 8]],
    [11.8, 12.9, [11.5, 12, 12.5, 13]],
    [0, 1234567, [0, 500000, 1000000, 1500000]],
    [0, 0, [0, 0.25, 0.5, 0.75, 1].slice(0, 2)],
    [-3, 4, [-4, -2, 0, 2, 4]],
    [0, 0.3, [0, 0.1, 0.2, 0.3]],
  ])('%d to %d', (least, most, ticks) => expect(niceTicks(least, most)).toEqual(ticks));

  test('always enclose what they are for, in few and even steps', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(3)));
    fc.assert(
      fc.property(number, number, (a, b) => {
        const ticks = niceTicks(a, b);
        const hair = 1e-8 * Math.max(Math.abs(a), Math.abs(b), 1);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(a, b) + hair);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(a, b) - hair);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('nearestCircle', () => {
  const cross = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 4, y: 30 },
    { x: -10, y: 0 },
    { x: 0, y: -5 },
  ];
  test.each([
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 3],
    ['ArrowUp', 4],
  ] as const)('%s', (heading, index) => expect(nearestCircle(cross, { x: 0, y: 0 }, heading)).toBe(index));

  test('nothing lies beyond the last', () => {
    expect(nearestCircle(cross, { x: 10, y: 1 }, 'ArrowRight')).toBe(-1);
  });

  test('straight ahead comes before near but aside', () => {
    const points = [
      { x: 3, y: 6 },
      { x: 9, y: 0 },
    ];
    expect(nearestCircle(points, { x: 0, y: 0 }, 'ArrowRight')).toBe(1);
  });
});

describe('viewBoxOf', () => {
  test('shows every circle with room around it, wide enough', () => {
    const circles = [
      { x: 100, y: 100, r: 4 },
      { x: 110, y: 180, r: 6 },
    ];
    const box = boxIn(viewBoxOf(circles, 10));
    expect(box).toEqual({ x: 18, y: 86, width: 176, height: 110 });
    expect(circles.every((circle) => isInside(circle, box))).toBe(true);
  });

  test('is never a strip, and a lone circle is no point', () => {
    const strip = boxIn(
      viewBoxOf(
        [
          { x: 0, y: 0, r: 1 },
          { x: 400, y: 0, r: 1 },
        ],
        5,
      ),
    );
    expect(strip.width / strip.height).toBeCloseTo(4, 1);
    expect(viewBoxOf([{ x: 50, y: 50, r: 2 }], 8)).toBe('34 40 32 20');
  });
});

describe('stepOf', () => {
  test.each([
    [null, null],
    [Number.NaN, null],
    [-1, 1],
    [0, 1],
    [9.99, 1],
    [10, 2],
    [39.9, 3],
    [80, 6],
    [100, 6],
  ])('%j is step %j', (value, step) => expect(stepOf(value)).toBe(step));

  test('fills by step, hatches what is not known', () => {
    expect(fillOf(3, 'h')).toBe('var(--map-3)');
    expect(fillOf(null, 'h')).toBe('url(#h)');
  });
});

describe('a line', () => {
  const points = [1, 2, null, 4, null].map((value, index) => ({ label: `${index}`, value }));
  const scale = lineScale({ series: [points], from: 'zero', frame: { left: 0, right: 100, top: 0, bottom: 50 } });

  test('breaks where a week is missing', () => {
    const stretches = stretchesOf(points, scale);
    expect(stretches.map((stretch) => stretch.map(({ x }) => x))).toEqual([[0, 25], [75]]);
    expect(stretches[1]).toEqual([{ x: 75, y: 0 }]);
  });

  test('has a scale without any value', () => {
    const empty = lineScale({ series: [[]], from: 'data', frame: { left: 0, right: 9, top: 0, bottom: 9 } });
    expect(empty.y(0)).toBe(9);
    expect(Number.isFinite(empty.x(0))).toBe(true);
  });

  test('has room for its texts', () => {
    expect(spread(52, 5)).toEqual([0, 13, 26, 38, 51]);
    expect(spread(1, 5)).toEqual([0]);
    expect(spread(0, 5)).toEqual([]);
    expect(heightsApart([50, 52], 16)).toEqual([43, 59]);
    expect(heightsApart([80, 20], 16)).toEqual([80, 20]);
  });
});
