import { type Figure, type MeasureName, measure, measureNames } from './measures';

type All = Record<MeasureName, Figure>;
const hidden: Figure = { value: null, counted: 0, of: null, hidden: true };

/** The place whose figure goes with the one that is hidden: the smallest that is not nothing. */
function smallest(all: readonly All[], name: MeasureName): number {
  let found = -1;
  for (const [at, one] of all.entries()) {
    const { counted, hidden: isHidden } = one[name];
    if (isHidden || counted === 0) continue;
    if (found < 0 || counted < (all[found]?.[name].counted ?? 0)) found = at;
  }
  return found;
}

/**
 * Hides one more where a single place of a list is hidden: else whoever knows the sum of all, which is shown above the list, has
 * the hidden one by subtraction.
 */
export function hideAlongside(all: readonly All[]): All[] {
  const result = all.map((one) => ({ ...one }));
  for (const name of measureNames) {
    if (!measure(name).people || all.filter((one) => one[name].hidden).length !== 1) continue;
    const other = result[smallest(all, name)];
    if (other) other[name] = hidden;
  }
  return result;
}
