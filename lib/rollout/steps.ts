import type { MeasureName } from './measures';

/**
 * Where each colour of the map begins, per measure: fixed, so that a colour means the same in every week and every area. Shares go
 * 0–10–25–40–60–80 per cent. For the others the third step is where a place is as it should be, or as most are:
 * a lost phone blocked within a minute and a case done within a quarter of an hour, five lost phones in a thousand over a month.
 */
const shares = [0, 10, 25, 40, 60, 80] as const;
const minute = 60;
const hour = 60 * minute;
const people = [0, 100, 1_000, 10_000, 50_000, 200_000] as const;
const few = [0, 1, 3, 10, 30, 100] as const;
const blocking = [0, 15, 30, minute, 2 * minute, 5 * minute] as const;
const renewing = [0, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour] as const;

const startsBy: Partial<Record<MeasureName, readonly number[]>> = {
  active: people,
  activated: [0, 10, 100, 1_000, 5_000, 20_000],
  'lost-per-thousand': [0, 1, 2, 5, 10, 20],
  'served-elsewhere': few,
  cases: [0, 10, 50, 200, 1_000, 5_000],
  'decided-late': [0, 1, 5, 10, 25, 50],
  waiting: few,
  late: [0, 1, 2, 5, 10, 20],
  officers: [0, 1, 3, 6, 12, 24],
  'blocked-median': blocking,
  'blocked-p90': blocking,
  'renewed-median': renewing,
  'renewed-p90': renewing,
  'desk-median': renewing,
  'desk-p90': renewing,
};

/** The six beginnings of a measure, in its own unit, the first 0. */
export const stepsOf = (name: MeasureName): readonly number[] => startsBy[name] ?? shares;
