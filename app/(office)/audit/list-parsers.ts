import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import type { ActGroup } from '@/lib/ledger/act-groups';
import type { AuditColumn, AuditFilter } from '@/lib/ledger/filter';

type Filter<K extends keyof AuditFilter> = readonly NonNullable<AuditFilter[K]>[];

export const periods = ['24h', '7d', '30d', '90d', '1y'] as const satisfies Filter<'period'>;
export const outcomes = ['done', 'refused', 'failed', 'requested'] as const satisfies Filter<'outcome'>;
export const groups = [
  ...(['access', 'case', 'credential', 'approval', 'account'] as const),
  ...(['session', 'export', 'review', 'system'] as const),
] satisfies readonly ActGroup[];
export const columns = [
  ...(['at', 'actor', 'role', 'act', 'object', 'office', 'area'] as const),
  ...(['outcome', 'reason', 'case', 'counter', 'request'] as const),
] satisfies readonly AuditColumn[];
export const shownFirst: AuditColumn[] = ['at', 'actor', 'act', 'outcome', 'object', 'office', 'case'];
export const flags = ['outsideArea', 'outsideHours', 'withoutCase'] as const;
const yes = parseAsStringLiteral(['yes'] as const);

/** What the address of the log holds: nothing personal. `resident` is a token that opens for this officer alone. */
export const auditParsers = {
  period: parseAsStringLiteral(periods).withDefault('24h'),
  from: parseAsString,
  to: parseAsString,
  groups: parseAsArrayOf(parseAsStringLiteral(groups)),
  acts: parseAsArrayOf(parseAsString),
  officer: parseAsString,
  office: parseAsString,
  area: parseAsString,
  resident: parseAsString,
  case: parseAsString,
  outcome: parseAsStringLiteral(outcomes),
  outsideArea: yes,
  outsideHours: yes,
  withoutCase: yes,
  dir: parseAsStringLiteral(['desc', 'asc'] as const).withDefault('desc'),
  cursor: parseAsString,
  view: parseAsString,
  cols: parseAsArrayOf(parseAsStringLiteral(columns)).withDefault(shownFirst),
  dense: parseAsBoolean.withDefault(true),
  /** Not said: there where it has room beside the list. */
  filters: parseAsBoolean,
};
/** Opening an entry asks for that entry, and for the list not again. */
export const entryParser = { entry: parseAsString };

export const loadAuditQuery = createLoader({ ...auditParsers, ...entryParser });
export type AuditQuery = Omit<Awaited<ReturnType<typeof loadAuditQuery>>, 'entry'>;

export const filterNames = [
  ...(['period', 'from', 'to', 'groups', 'acts', 'officer', 'office', 'area'] as const),
  ...(['resident', 'case', 'outcome', 'outsideArea', 'outsideHours', 'withoutCase'] as const),
];
export type FilterName = (typeof filterNames)[number];

/** As the act, a download and a saved view take it: what is not set is not there, a list is one text. */
export function filtersOf(query: Pick<AuditQuery, FilterName | 'dir'>): Record<string, string> {
  const set = [...filterNames, 'dir' as const].map((name) => [name, query[name]] as const);
  return Object.fromEntries(
    set.flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join(',') : value;
      return text ? [[name, text]] : [];
    }),
  );
}

/** The address of a filter: of a saved view, or of one officer's log. */
export function auditHref(filter: Record<string, string | string[]>): string {
  const known = Object.entries(filter).map(([name, value]) => [
    name === 'columns' ? 'cols' : name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  const query = new URLSearchParams(known as [string, string][]).toString();
  return query ? `/audit?${query}` : '/audit';
}
