import {
  createLoader,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import type { ListFilters, OfficerColumn } from '@/lib/officers/list-query';

type Filter<K extends keyof ListFilters> = readonly NonNullable<ListFilters[K]>[];

export const roles = [
  ...(['clerk', 'supervisor', 'regency-admin'] as const),
  ...(['provincial-overseer', 'national-admin', 'auditor'] as const),
] satisfies Filter<'role'>;
export const statuses = ['active', 'invited', 'locked', 'deactivated'] as const satisfies Filter<'status'>;
export const factors = ['yes', 'no'] as const satisfies Filter<'factor'>;
export const seens = ['week', 'month', 'older', 'never'] as const satisfies Filter<'seen'>;
export const columns = [
  ...(['name', 'username', 'role', 'office', 'area'] as const),
  ...(['factor', 'lastSignIn', 'status'] as const),
] satisfies readonly OfficerColumn[];
const shownFirst: OfficerColumn[] = ['name', 'role', 'office', 'factor', 'lastSignIn', 'status'];

/** What the address of the list holds. `q` is what was typed, sealed for whoever typed it: no name stands in an address. */
export const listParsers = {
  q: parseAsString,
  role: parseAsStringLiteral(roles),
  office: parseAsString,
  area: parseAsString,
  status: parseAsStringLiteral(statuses),
  factor: parseAsStringLiteral(factors),
  seen: parseAsStringLiteral(seens),
  sort: parseAsStringLiteral(columns).withDefault('name'),
  dir: parseAsStringLiteral(['asc', 'desc'] as const).withDefault('asc'),
  page: parseAsInteger.withDefault(1),
  cols: parseAsArrayOf(parseAsStringLiteral(columns)).withDefault(shownFirst),
  dense: parseAsBoolean.withDefault(true),
};

export const loadListQuery = createLoader(listParsers);
export type ListQuery = Awaited<ReturnType<typeof loadListQuery>>;

export const filterNames = ['q', 'role', 'office', 'area', 'status', 'factor', 'seen'] as const;

/** As the list and the download take it: what is not set is not there. */
export function filtersOf({ q, ...query }: Omit<ListQuery, 'page' | 'cols' | 'dense'>): Record<string, string> {
  const { role, office, area, status, factor, seen, sort, dir } = query;
  const all = { text: q, role, office, area, status, factor, seen, sort, dir };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1])));
}
