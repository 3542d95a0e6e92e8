import { z } from 'zod';
import { areaPath } from '@/lib/fields';
import type { Level, Period, Places } from './facts';
import { type MeasureName, measure, measureNames } from './measures';
import { fromTo, isDay, lastDays, previous, spanNames, yearBefore } from './periods';
import type { BaseName } from './place-facts';

// The screen's state is the address, so that a figure can be sent to somebody: nothing personal is in it.

type Other = Exclude<MeasureName, 'coverage-obliged' | 'coverage-enrolled'>;
/** Coverage is one choice; of what, says the denominator. */
export const choices = ['coverage', ...measureNames.filter((name) => !name.startsWith('coverage-'))] as [
  'coverage',
  ...Other[],
];
export type Choice = (typeof choices)[number];
export const bases = ['obliged', 'enrolled'] as const satisfies readonly BaseName[];
export const sorts = ['need', 'rank', 'name', 'stage', 'value', 'change', 'counted', 'of', 'peer'] as const;
export type Sort = (typeof sorts)[number];
const directions = ['asc', 'desc'] as const;

const day = z.string().refine(isDay, 'date');
const otherPeriod = z
  .string()
  .regex(/^(previous|year-before|\d{4}-\d{2}-\d{2}[.]{2}\d{4}-\d{2}-\d{2})$/, 'invalid')
  .refine((text) => !text.includes('..') || text.split('..').every(isDay), 'date');
/** A part of a place's name. Digits are in none, so that no number of a person comes into an address. */
const partOfName = z
  .string()
  .trim()
  .max(40, 'tooLong')
  .regex(/^[\p{L}\p{M} .'()-]+$/u, 'invalid');

const shape = {
  place: areaPath.refine((path) => path.length <= 8, 'choose'),
  by: z.enum(['province', 'regency']),
  measure: z.enum(choices),
  base: z.enum(bases),
  period: z.enum(spanNames),
  from: day,
  to: day,
  vs: areaPath,
  'vs-period': otherPeriod,
  sort: z.enum(sorts),
  dir: z.enum(directions),
  q: partOfName,
  view: z.enum(['map', 'table']),
  attention: z.enum(['all']),
};
type Shape = typeof shape;
export type ViewParams = { [K in keyof Shape]?: z.output<Shape[K]> | undefined };

/** The same as a form sends it, where every field has to be right. */
export const viewInput = z.strictObject(shape).partial();

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What an address says, without what it says wrongly. A place is kept as it is written: one there is not is not found. */
export function paramsOf(search: Record<string, string | string[] | undefined>): ViewParams {
  const read = Object.entries(shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(first(search[name]) || undefined);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  const place = first(search.place);
  return { ...(Object.fromEntries(read) as ViewParams), ...(place ? { place } : {}) };
}

export type View = {
  params: ViewParams;
  place: string;
  level: Level;
  choice: Choice;
  measure: MeasureName;
  /** What the list shows: offices have no figure of where people live, so theirs are cases then. */
  listed: MeasureName;
  base: BaseName;
  period: Period;
  before: Period;
  /** Days were asked for that are no period: the usual ones are shown. */
  isPeriodWrong: boolean;
  /** Beside what: the same area in another period, or another area in the same. */
  vs: { place: string; period: Period } | undefined;
  sort: Sort;
  dir: 'asc' | 'desc';
};

const levelBelow = (place: string, by: ViewParams['by']): Places['level'] => {
  if (place.length > 5) return 'office';
  return place === 'ID' && by === 'province' ? 'province' : 'regency';
};

function otherOf(params: ViewParams, place: string, period: Period, today: string): View['vs'] {
  const { vs, 'vs-period': other } = params;
  if (vs && vs !== place) return { place: vs, period };
  if (other === 'previous') return { place, period: previous(period) };
  if (other === 'year-before') return { place, period: yearBefore(period) };
  const [from, to] = other?.split('..') ?? [];
  const asked = fromTo(from, to, today);
  return asked && { place, period: asked };
}

/** Everything the screen shows, with what holds where the address says nothing. `home`: the officer's own area. */
export function viewOf(params: ViewParams, home: string, today: string): View {
  const place = params.place ?? home.slice(0, 8);
  const asked = fromTo(params.from, params.to, today);
  const period = asked ?? lastDays(today, params.period ?? '30d');
  const { measure: choice = 'coverage', base = 'obliged', sort = 'need' } = params;
  const level = levelBelow(place, params.by);
  const shown = choice === 'coverage' ? (`coverage-${base}` as const) : choice;
  return {
    ...{ params, place, level, choice },
    measure: shown,
    listed: level === 'office' && measure(shown).side === 'domicile' ? 'cases' : shown,
    base,
    period,
    before: previous(period),
    isPeriodWrong: !asked && Boolean(params.from ?? params.to),
    vs: otherOf(params, place, period, today),
    sort,
    dir: params.dir ?? (sort === 'need' || sort === 'rank' || sort === 'name' ? 'asc' : 'desc'),
  };
}

/** The address of the screen with some of it changed; null takes a part away. Always in the same order. */
export function rolloutHref(params: ViewParams, change: { [K in keyof ViewParams]?: string | null } = {}): string {
  const merged = { ...params, ...change };
  const pairs = Object.keys(shape).flatMap((name) => {
    const value = merged[name as keyof ViewParams];
    return value ? [[name, value] as [string, string]] : [];
  });
  const search = new URLSearchParams(pairs).toString();
  return search ? `/rollout?${search}` : '/rollout';
}
