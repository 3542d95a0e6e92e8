import { count, type Fraction, per, seconds, share } from './fractions';
import type { BaseName, PlaceFacts } from './place-facts';

/**
 * `value` in the measure's unit, and of what: the denominator, with `counted` above the line. Null where there is nothing to
 * divide by. `hidden`: there is a figure, but so small that it could point at a person.
 */
export type Figure = { value: number | null; counted: number; of: number | null; hidden: boolean };

export type Unit = 'percent' | 'per-thousand' | 'count' | 'seconds';
/**
 * `side`: counted where people live, or where they are served. `better`: which way is good. `people`: below five it could
 * point at somebody. `when`: over the period, at its end, or only now. Formulas stand in the texts under the same names.
 */
export type Measure = {
  unit: Unit;
  side: 'domicile' | 'office';
  when: 'period' | 'end' | 'now';
  better: 'more' | 'less' | 'neither';
  people: boolean;
  /** False where the rest of the denominator is nobody: what is still missing to a target. */
  rest?: false;
  of: (facts: PlaceFacts) => Fraction;
};

const domicile = { side: 'domicile', people: true } as const;
const office = { side: 'office', people: true } as const;
const duration = { ...office, unit: 'seconds', when: 'period', better: 'less' } as const;

const coverage = (name: BaseName): Measure => ({
  ...domicile,
  ...{ unit: 'percent', when: 'end', better: 'more' },
  of: ({ end, base }) => share(end.active, base?.[name] ?? null),
});

/** Every measure, defined once: screens, files, letters and the interface for programs all read it here. */
export const measures = {
  'coverage-obliged': coverage('obliged'),
  'coverage-enrolled': coverage('enrolled'),
  'target-share': {
    ...domicile,
    ...{ unit: 'percent', when: 'end', better: 'more', rest: false },
    of: ({ end, base, target }) =>
      share(end.active, base && Math.ceil((base[target.base] * target.share) / 100 - 1e-6)),
  },
  active: { ...domicile, unit: 'count', when: 'end', better: 'more', of: ({ end }) => count(end.active) },
  activated: { ...domicile, unit: 'count', when: 'period', better: 'more', of: ({ flow }) => count(flow.activated) },
  'lost-per-thousand': {
    ...domicile,
    ...{
      unit: 'per-thousand',
      when: 'period',
      better: 'less',
      of: ({ end, flow }) => per(1000, flow.lost, end.active),
    },
  },
  'served-elsewhere': {
    ...domicile,
    ...{ unit: 'count', when: 'period', better: 'neither', of: ({ flow }) => count(flow.servedElsewhere) },
  },
  cases: { ...office, unit: 'count', when: 'period', better: 'neither', of: ({ flow }) => count(flow.opened) },
  completed: {
    ...office,
    ...{ unit: 'percent', when: 'period', better: 'more' },
    of: ({ flow }) => share(flow.completed, flow.completed + flow.cancelled + flow.stopped),
  },
  'card-share': {
    ...office,
    ...{ unit: 'percent', when: 'period', better: 'neither' },
    of: ({ flow }) => share(flow.toCard, flow.toCard + flow.toPhone),
  },
  'from-elsewhere': {
    ...office,
    ...{ unit: 'percent', when: 'period', better: 'neither' },
    of: ({ flow }) => share(flow.fromElsewhere, flow.opened),
  },
  'blocked-median': { ...duration, of: ({ flow }) => seconds(flow.blockedAfter, 0.5) },
  'blocked-p90': { ...duration, of: ({ flow }) => seconds(flow.blockedAfter, 0.9) },
  'renewed-median': { ...duration, of: ({ flow }) => seconds(flow.renewedAfter, 0.5) },
  'renewed-p90': { ...duration, of: ({ flow }) => seconds(flow.renewedAfter, 0.9) },
  'desk-median': { ...duration, of: ({ flow }) => seconds(flow.atDesk, 0.5) },
  'desk-p90': { ...duration, of: ({ flow }) => seconds(flow.atDesk, 0.9) },
  'decided-late': {
    ...office,
    ...{ unit: 'percent', when: 'period', better: 'less', of: ({ flow }) => share(flow.decidedLate, flow.decided) },
  },
  waiting: {
    ...office,
    unit: 'count',
    when: 'now',
    better: 'less',
    people: false,
    of: ({ now }) => count(now?.waiting ?? null),
  },
  late: {
    ...office,
    unit: 'count',
    when: 'now',
    better: 'less',
    people: false,
    of: ({ now }) => count(now?.late ?? null),
  },
  delivered: {
    ...office,
    ...{ unit: 'percent', when: 'period', better: 'more' },
    of: ({ flow }) => share(flow.delivered, flow.delivered + flow.undelivered),
  },
  officers: {
    ...office,
    unit: 'count',
    when: 'now',
    better: 'more',
    people: false,
    of: ({ now }) => count(now?.officers ?? null),
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as MeasureName[];
export const measure = (name: MeasureName): Measure => measures[name];

/** Below this many people a figure could point at one of them. */
export const LEAST_SHOWN = 5;
const nothing: Figure = { value: null, counted: 0, of: null, hidden: false };
const isSmall = (n: number) => n > 0 && n < LEAST_SHOWN;

/** A measure of a place, with its denominator, hidden where it could point at a person. */
export function figure(name: MeasureName, facts: PlaceFacts): Figure {
  const { of: reckon, people, rest, side } = measure(name);
  if (facts.isBefore || (facts.level === 'office' && side === 'domicile')) return nothing;
  const { counted, of, value } = reckon(facts);
  const isHidden = people && (isSmall(counted) || (rest !== false && of !== null && isSmall(of - counted)));
  return isHidden ? { counted: 0, of: null, value: null, hidden: true } : { counted, of, value, hidden: false };
}

/** Every measure of a place. */
export const figures = (facts: PlaceFacts) =>
  Object.fromEntries(measureNames.map((name) => [name, figure(name, facts)])) as Record<MeasureName, Figure>;
