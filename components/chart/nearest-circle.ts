type Point = { x: number; y: number };

const headings = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;

export type Heading = keyof typeof headings;

export const isHeading = (key: string): key is Heading => key in headings;

// Straying from the way counts more than going far along it, and what lies beside comes after all that lies ahead.
const STRAYING = 2.5;
const BESIDE = 10_000;

/** The index of the point next to `from` on the way the arrow points; -1 where nothing lies that way. */
export function nearestCircle(points: readonly Point[], from: Point, heading: Heading): number {
  const way = headings[heading];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  points.forEach(({ x, y }, index) => {
    const [east, south] = [x - from.x, y - from.y];
    const along = east * way.x + south * way.y;
    const aside = Math.abs(east * way.y + south * way.x);
    const cost = along + STRAYING * aside + (aside > along ? BESIDE : 0);
    if (along > 0 && cost < least) [best, least] = [index, cost];
  });
  return best;
}
