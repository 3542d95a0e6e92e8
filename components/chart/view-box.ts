type Round = { x: number; y: number; r: number };

/** Wider than high: the room a map gets on a page. */
const LEAST_RATIO = 1.6;

export type Box = { x: number; y: number; width: number; height: number };

/**
 * The view box that shows all these circles, with so much room around them.
 * Never narrower than `leastRatio` times its height, nor flatter than four to one, and centred on the circles.
 */
export function viewBoxOf(circles: readonly Round[], padding: number, leastRatio = LEAST_RATIO): string {
  const left = Math.min(...circles.map(({ x, r }) => x - r)) - padding;
  const right = Math.max(...circles.map(({ x, r }) => x + r)) + padding;
  const top = Math.min(...circles.map(({ y, r }) => y - r)) - padding;
  const bottom = Math.max(...circles.map(({ y, r }) => y + r)) + padding;
  const width = Math.max(right - left, (bottom - top) * leastRatio);
  const height = Math.max(bottom - top, width / 4);
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height].map(tenth).join(' ');
}

export function boxIn(viewBox: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  return { x, y, width, height };
}

export const isInside = ({ x, y, r }: Round, box: Box) =>
  x + r > box.x && x - r < box.x + box.width && y + r > box.y && y - r < box.y + box.height;

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
