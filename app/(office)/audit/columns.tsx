import { StatusChip } from '@/app/(office)/status-chips';
import { type DataColumn, dataColumns } from '@/components/data-table/data-table';
import { RowButton } from '@/components/data-table/row-button';
import type { messages } from '@/lib/i18n/messages';
import type { AuditColumn } from '@/lib/ledger/filter';
import type { EntryLine } from './entry-line';

export type AuditWords = (typeof messages)['id']['audit'];
const oneLine = 'whitespace-nowrap';

/** Mark of what takes a second look: a word with a colour, never the colour alone. */
const Flag = ({ children }: { children: string }) => (
  <span className="rounded-sm bg-warning-soft px-1.5 py-0.5 text-meta font-medium whitespace-nowrap text-warning">
    {children}
  </span>
);

/** The columns that were chosen, in the order that was chosen. The time opens the entry, and always stands first. */
export function columnsOf(words: AuditWords, shown: readonly AuditColumn[]) {
  const column = dataColumns<EntryLine>();
  const text = (name: 'role' | 'object' | 'area' | 'reason' | 'counter' | 'request', className?: string) =>
    column.accessor(name, {
      header: words.column[name],
      enableSorting: false,
      ...(className ? { meta: { className } } : {}),
    });
  const all = {
    at: column.accessor('at', {
      header: words.column.at,
      meta: { className: oneLine },
      cell: ({ row: { original: line } }) => (
        <RowButton id={line.id} label={words.openEntry.replace('{time}', line.at.full)}>
          <time dateTime={line.at.iso} title={line.at.full}>
            {line.at.short}
          </time>
        </RowButton>
      ),
    }),
    actor: column.accessor('actor', {
      header: words.column.actor,
      enableSorting: false,
      meta: { className: oneLine },
      cell: ({ row: { original: line } }) => (
        <span className="flex items-center gap-x-2">
          {line.actor}
          {line.isOwn && <span className="text-meta font-medium text-ink-3">{words.own}</span>}
        </span>
      ),
    }),
    act: column.accessor('act', {
      header: words.column.act,
      enableSorting: false,
      meta: { className: oneLine },
      cell: ({ row: { original: line } }) => (
        <span className="flex items-center gap-x-2">
          {line.act}
          {line.flags.map((flag) => (
            <Flag key={flag}>{flag}</Flag>
          ))}
        </span>
      ),
    }),
    outcome: column.accessor('outcome', {
      header: words.column.outcome,
      enableSorting: false,
      meta: { className: oneLine },
      cell: ({ row: { original: line } }) => <StatusChip {...line.outcome} />,
    }),
    case: column.accessor('case', {
      header: words.column.case,
      enableSorting: false,
      meta: { className: `${oneLine} tabular` },
    }),
    role: text('role', oneLine),
    object: text('object', oneLine),
    office: column.accessor('office', {
      header: words.column.office,
      enableSorting: false,
      cell: ({ row: { original: line } }) => (
        <span title={line.office} className="block max-w-52 truncate">
          {line.office}
        </span>
      ),
    }),
    area: text('area', oneLine),
    reason: text('reason', oneLine),
    counter: text('counter', 'tabular'),
    request: text('request', 'tabular break-all'),
  };
  const first = ['at', ...shown.filter((name) => name !== 'at')] as const;
  return column.columns(first.map((name) => all[name as AuditColumn])) as DataColumn<EntryLine>[];
}
