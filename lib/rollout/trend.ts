import { report } from '@/lib/report';
import { defaultTarget, readingsOn } from './facts';
import { type Figure, figure, type MeasureName } from './measures';
import { between } from './reading';

/** A measure at the end of a week, or over it: seven days up to and with `day`. */
export type WeekPoint = { day: string; figure: Figure };

const DAY_MS = 86_400_000;
const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** The last days of so many weeks, oldest first, the last of them `until`. */
export const weekEnds = (until: string, weeks: number): string[] =>
  Array.from({ length: weeks }, (_, back) => daysBefore(until, 7 * (weeks - 1 - back)));

/**
 * One measure of one place (an area or an office) week by week. `until`: YYYY-MM-DD. Empty where the officer sees nothing; a
 * measure that is only known for this moment gives nulls.
 */
export const viewTrend = report(
  'rollout.export',
  async (tx, _officer, place: string, name: MeasureName, until: string, weeks: number): Promise<WeekPoint[]> => {
    const points = await readingsOn(tx, place, weekEnds(until, weeks + 1));
    return points.slice(1).map(({ day, reading, isBefore, base, target }, at) => {
      const before = points[at]?.reading ?? reading;
      const facts = { end: reading, flow: between(before, reading), base, target: target ?? defaultTarget };
      return { day, figure: figure(name, { ...facts, isBefore, now: null }) }; // what is so only now has no past
    });
  },
);
