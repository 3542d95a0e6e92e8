import { type Figure, figure, LEAST_SHOWN, type MeasureName, measure, measureNames } from './measures';
import type { PlaceFacts } from './place-facts';

type All = Record<MeasureName, Figure>;
const hidden: Figure = { value: null, counted: 0, of: null, hidden: true };
const most = LEAST_SHOWN - 1;

/** Which places go with those that are hidden: the smallest first, until no sum of all gives the hidden away. */
function alsoHidden(counts: readonly number[], first: readonly number[]): number[] {
  const all = [...first];
  const sum = () => all.reduce((total, at) => total + (counts[at] ?? 0), 0);
  const rest = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !first.includes(at))
    .toSorted((a, b) => a.count - b.count);
  // Alone it is the difference; as many ones or fours as there are places are the only way to make such a sum.
  while (all.length > 0 && (all.length < 2 || sum() <= most * first.length)) {
    const next = rest.shift();
    if (!next) break;
    all.push(next.at);
  }
  return all.slice(first.length);
}

/**
 * Every measure of the places that together make an area whose own figures are shown. Where few of them are hidden, others are
 * hidden with them: else whoever knows the sum has the hidden ones by subtraction.
 */
export function figuresTogether(places: readonly PlaceFacts[]): All[] {
  const result = places.map(
    (facts) => Object.fromEntries(measureNames.map((name) => [name, figure(name, facts)])) as All,
  );
  for (const name of measureNames) {
    if (!measure(name).people) continue;
    const counts = places.map((facts) => measure(name).of(facts).counted);
    const first = result.flatMap((one, at) => (one[name].hidden ? [at] : []));
    for (const at of alsoHidden(counts, first)) {
      const other = result[at];
      if (other) other[name] = hidden;
    }
  }
  return result;
}
