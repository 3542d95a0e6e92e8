// From land on the globe to one SVG path: projected, clipped by leaving rings outside out, thinned, in tenths.

/**
 * @param features GeoJSON polygons, such as countries
 * @param projection from [lon, lat] to [x, y]
 * @param frame width, height and margin of the picture; `tolerance`: how far a thinned line may stray; islands below
 *   `leastArea` are left out. All in units of the picture.
 */
export function pathOfLand(features, projection, { width, height, margin, tolerance, leastArea }) {
  const edges = { left: -margin, right: width + margin, top: -margin, bottom: height + margin };
  return features
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flat()
    .map((ring) => clipped(ring.map(projection), edges))
    .filter((ring) => ring.length > 3 && areaOf(ring) >= leastArea)
    .map((ring) => commandsOf(thinned(ring, tolerance)))
    .join('');
}

/** Sutherland and Hodgman: against one edge of the frame after the other. */
function clipped(ring, { left, right, top, bottom }) {
  const cuts = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  return cuts.reduce((points, [axis, edge, side]) => {
    const isIn = (point) => (point[axis] - edge) * side >= 0;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1);
      const crossing = isIn(point) === isIn(before) ? [] : [between(before, point, axis, edge)];
      return isIn(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

function between(a, b, axis, edge) {
  const part = (edge - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}

function areaOf(ring) {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

/** Douglas and Peucker, on a ring cut at the point farthest from its first. */
function thinned(ring, tolerance) {
  const far = ring.reduce(
    (best, point, index) => (gapTo(ring[0], point) > gapTo(ring[0], ring[best]) ? index : best),
    0,
  );
  return [...thinnedLine(ring.slice(0, far + 1), tolerance).slice(0, -1), ...thinnedLine(ring.slice(far), tolerance)];
}

function thinnedLine(line, tolerance) {
  const [first, last] = [line[0], line.at(-1)];
  let best = 0;
  let most = tolerance;
  for (let index = 1; index < line.length - 1; index++) {
    const stray = strayOf(line[index], first, last);
    if (stray > most) [best, most] = [index, stray];
  }
  if (best === 0) return [first, last];
  return [...thinnedLine(line.slice(0, best + 1), tolerance).slice(0, -1), ...thinnedLine(line.slice(best), tolerance)];
}

function strayOf([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

function gapTo([x1, y1], [x2, y2]) {
  return Math.hypot(x2 - x1, y2 - y1);
}

/** Relative steps in whole tenths, so that rounding never adds up. */
function commandsOf(ring) {
  const points = ring.map((point) => point.map((value) => Math.round(value * 10)));
  const [[startX, startY]] = points;
  let [x, y] = [startX, startY];
  const steps = [];
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    steps.push(`${inTenths(nextX - x)} ${inTenths(nextY - y)}`);
    [x, y] = [nextX, nextY];
  }
  return `M${inTenths(startX)} ${inTenths(startY)}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

function inTenths(value) {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}
