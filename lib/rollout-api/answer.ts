import type { Tx } from '@/db/client';
import { type Figure, type MeasureName, measure, measureNames } from '@/lib/rollout/measures';
import { freshness, levelOf, type RatedPlace, ratedPlace, ratedPlaces } from '@/lib/rollout/overview';
import type { Asked } from './asked';
import type { Answer } from './schemas';

const DECIMALS = 10_000;
const rounded = (value: number | null) => (value === null ? null : Math.round(value * DECIMALS) / DECIMALS);

const measuredOf = (name: MeasureName, { value, counted, of, hidden }: Figure) => ({
  ...{ value: rounded(value), unit: measure(name).unit, counted, of, hidden },
});

const codeOf = (place: string) => place.split(':')[1] ?? (place.slice(3) || place);

const placeOf = ({ place, name, kind, stage, figures }: RatedPlace): Answer['places'][number] => ({
  ...{ code: codeOf(place), path: place, name, kind, stage },
  measures: Object.fromEntries(measureNames.map((one) => [one, measuredOf(one, figures[one])])),
});

/** The figures of the places that were asked for, as they stand on the screen. Undefined: the database gives none of them. */
export async function answerTo(tx: Tx, { area, level, from, to }: Asked): Promise<Answer | undefined> {
  const period = { from, to };
  const whole = await ratedPlace(tx, area, period);
  if (!whole) return undefined;
  const { countedAt, synthetic } = await freshness(tx);
  const places = level === levelOf(area) ? [whole] : await ratedPlaces(tx, { under: area, level }, period);
  return {
    ...{ area, period, countedAt: countedAt?.toISOString() ?? null, synthetic, base: whole.base },
    places: places.map(placeOf),
  };
}
