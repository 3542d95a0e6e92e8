import type { Cell } from '@/lib/exports/csv';
import type { ExportRow } from '@/lib/exports/rows';
import { type Zone, zoneLabels, zoneOf } from '@/lib/format/time';
import type { Locale } from '@/lib/i18n/messages';
import { acts } from '@/lib/i18n/messages/acts';
import { reasons } from '@/lib/i18n/messages/reasons';
import { type Translator, translator } from '@/lib/i18n/translator';
import { hoursEast } from '@/lib/ledger/bounds';
import type { AuditColumn } from '@/lib/ledger/filter';

/** In whose words and by whose clock a file is written. */
export type Words = { t: Translator; zone: Zone };
export const wordsOf = (one: { locale: Locale }, office: { timeZone: string }): Words => ({
  t: translator(one.locale),
  zone: zoneOf(office.timeZone),
});
export type Layout = { columns: readonly AuditColumn[]; detailKeys: readonly string[] };

/** What stands for somebody: the same in every file, and nobody's name or number. */
const mark = (kind: 'W' | 'K' | 'O', id: string) => `${kind}-${id.replaceAll('-', '').slice(0, 12)}`;

/** The wall clock of the office, as a date whose UTC parts are what the wall shows. */
const onTheWall = (at: string, zone: Zone) => new Date(Date.parse(at) + (hoursEast[zone] ?? 7) * 3_600_000);

const actNames = new Set(
  Object.entries(acts.id).flatMap(([head, tails]) =>
    typeof tails === 'object' ? Object.keys(tails).map((tail) => `${head}.${tail}`) : [],
  ),
);
const actWords = (t: Translator, act: string) =>
  actNames.has(act) ? t(`acts.${act}` as 'acts.unknown') : t('acts.unknown');

function actor(t: Translator, { actorKind, actorName }: ExportRow): string {
  if (actorKind === 'officer') return actorName ?? t('acts.someone');
  return t(actorKind === 'wallet' ? 'acts.wallet' : actorKind === 'machine' ? 'acts.system' : 'exporting.visitor');
}

function object({ residentId, subjectId }: ExportRow): Cell {
  if (residentId) return mark('W', residentId);
  return subjectId && mark('O', subjectId);
}

const role = (t: Translator, name: string | null) =>
  name && t.has(`labels.role.${name}` as 'labels.role.clerk') ? t(`labels.role.${name}` as 'labels.role.clerk') : name;
const reason = (t: Translator, text: string | null) =>
  text && text in reasons.id ? t(`reasons.${text}` as 'reasons.lost') : text;

const written: Record<AuditColumn, (row: ExportRow, words: Words) => Cell[]> = {
  at: ({ at }, { zone }) => [onTheWall(at, zone)],
  actor: (row, { t }) => [actor(t, row)],
  role: (row, { t }) => [role(t, row.role)],
  act: ({ act }, { t }) => [actWords(t, act), act],
  object: (row) => [object(row)],
  office: ({ officeName }) => [officeName],
  area: ({ area }) => [area],
  outcome: ({ outcome }, { t }) => [t(`exporting.outcome.${outcome}`)],
  reason: (row, { t }) => [reason(t, row.reason)],
  case: ({ caseNumber, caseId }) => [caseNumber ?? (caseId && mark('K', caseId))],
  counter: ({ counter }) => [counter],
  request: ({ requestId }) => [requestId],
};

const signs = ({ outsideArea, outsideHours }: ExportRow, { t }: Words) =>
  [outsideArea && t('exporting.outsideArea'), outsideHours && t('exporting.outsideHours')].filter(Boolean).join(', ');

/** The names of the columns, in the order of cellsOf. */
export function headOf({ columns, detailKeys }: Layout, { t, zone }: Words): string[] {
  const named = (column: AuditColumn) => {
    if (column === 'at') return [`${t('exporting.column.at')} (${zoneLabels[zone]})`];
    return column === 'act' ? [t('exporting.column.act'), t('exporting.actCode')] : [t(`exporting.column.${column}`)];
  };
  const details = detailKeys.map((key) => `${t('exporting.detail')}: ${key}`);
  const last = [t('exporting.otherDetails'), t('exporting.changes')];
  return [t('exporting.number'), ...columns.flatMap(named), t('exporting.signs'), ...details, ...last];
}

const plain = (value: unknown): Cell => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
};

/** Each key of the details in a column of its own; what came up only later together in one. */
function details({ detail }: ExportRow, keys: readonly string[]): Cell[] {
  const others = Object.entries(detail).filter(([key]) => !keys.includes(key));
  return [
    ...keys.map((key) => plain(detail[key])),
    others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null,
  ];
}

type Change = { table?: string; columns?: Record<string, unknown> };

/** `table.column: before → after`; what is sealed stays so. */
function changes({ changes: all }: ExportRow, { t }: Words): Cell {
  if (!Array.isArray(all)) return null;
  const one = (table: string | undefined, [column, value]: [string, unknown]) => {
    const name = `${table}.${column}: `;
    if (Array.isArray(value)) return name + value.map((side) => plain(side) ?? '–').join(' → ');
    return name + t(value === 'changed' ? 'exporting.changed' : 'exporting.sealed');
  };
  return (all as Change[])
    .flatMap(({ table, columns }) => Object.entries(columns ?? {}).map((pair) => one(table, pair)))
    .join('; ');
}

/** One entry as a row: residents as marks, and no value that is sealed. */
export const cellsOf = (row: ExportRow, { columns, detailKeys }: Layout, words: Words): Cell[] => [
  Number(row.id),
  ...columns.flatMap((column) => written[column](row, words)),
  signs(row, words),
  ...details(row, detailKeys),
  changes(row, words),
];
