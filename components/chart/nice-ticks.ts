/**
 * Round numbers from at or below `least` to at or above `most`, about `count` steps apart by 1, 2, 2.5 or 5 times a power
 * of ten. Always at least two.
 */
export function niceTicks(least: number, most: number, count = 4): number[] {
  const [low, high] = least <= most ? [least, most] : [most, least];
  const span = high - low || Math.abs(high) || 1;
  const step = niceStep(span / Math.max(1, count));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const part = rough / power;
  return power * ([1, 2, 2.5, 5].find((nice) => part <= nice * 1.0001) ?? 10);
}

// 3 * 0.1 is not 0.3 in binary.
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
