'use client';

import { useQueryStates } from 'nuqs';
import { type ReactNode, useTransition } from 'react';
import { StatusChip } from '@/app/(office)/status-chips';
import { type DataColumn, DataTable, dataColumns, type Sorting } from '@/components/data-table/data-table';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import type { messages } from '@/lib/i18n/messages';
import type { CaseLine } from './case-line';
import { listParsers } from './list-query';

/** The texts of `casesList`, the counting ones filled in. */
type Words = Omit<(typeof messages)['id']['casesList'], 'total' | 'page'> & Record<'total' | 'page', string>;
type Filter = keyof Words['filter'];
type CasesTableProps = { rows: CaseLine[]; filters: readonly Filter[]; page: number; pages: number; words: Words };

const OneLine = ({ children }: { children: ReactNode }) => <span className="whitespace-nowrap">{children}</span>;

const columnsOf = (words: Words['column']): DataColumn<CaseLine>[] => {
  const column = dataColumns<CaseLine>();
  return column.columns([
    column.accessor('number', {
      header: words.number,
      cell: ({ row }) => (
        <TextLink href={`/cases/${row.original.id}`} className="font-semibold whitespace-nowrap tabular">
          {row.original.number}
        </TextLink>
      ),
    }),
    column.accessor('name', { header: words.name, enableSorting: false }),
    column.accessor('cause', {
      header: words.cause,
      enableSorting: false,
      cell: ({ row }) => <OneLine>{row.original.cause}</OneLine>,
    }),
    column.accessor('status', {
      header: words.status,
      cell: ({ row }) => (
        <OneLine>
          <StatusChip {...row.original.status} />
        </OneLine>
      ),
    }),
    column.accessor('openedAt', {
      header: words.openedAt,
      cell: ({ row }) => <OneLine>{row.original.openedAt}</OneLine>,
    }),
    column.accessor('updatedAt', {
      header: words.updatedAt,
      cell: ({ row }) => (
        <OneLine>
          <time title={row.original.updatedAt.full}>{row.original.updatedAt.ago}</time>
        </OneLine>
      ),
    }),
    column.accessor('officeName', { header: words.office, enableSorting: false }),
  ]) as DataColumn<CaseLine>[];
};

const sortable = (column: string) => listParsers.sort.parse(column);

/** Which cases, in which order: the address knows, the server does it. */
export function CasesTable({ rows, filters, page, pages, words }: CasesTableProps) {
  const [isLoading, startLoading] = useTransition();
  const [query, setQuery] = useQueryStates(listParsers, {
    shallow: false,
    history: 'push',
    startTransition: startLoading,
  });
  const sortBy = ({ column, direction }: Sorting) => {
    const sort = sortable(column);
    if (sort) void setQuery({ sort, dir: direction, page: null });
  };
  return (
    <section className="rounded-md border border-line bg-surface" aria-busy={isLoading}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line p-3">
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{words.filters}</legend>
          {filters.map((filter) => (
            <button
              key={filter}
              type="button"
              aria-pressed={filter === query.filter}
              onClick={() => void setQuery({ filter, page: null })}
              className="focus-inside min-h-9 rounded-md border border-transparent px-3 font-medium text-ink-2 hover:bg-surface-2 aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-ink"
            >
              {words.filter[filter]}
            </button>
          ))}
        </fieldset>
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            checked={query.mine}
            onChange={(event) => void setQuery({ mine: event.target.checked || null, page: null })}
            className="size-5 accent-primary"
          />
          {words.mine}
        </label>
        <p role="status" className="ml-auto text-ink-2 tabular">
          {words.total}
        </p>
      </div>
      <div className={isLoading ? 'opacity-60' : undefined}>
        <DataTable
          label={words.label}
          columns={columnsOf(words.column)}
          rows={rows}
          rowId={({ id }) => id}
          sorting={{ column: query.sort, direction: query.dir }}
          onSort={sortBy}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        />
      </div>
      {pages > 1 && (
        <nav aria-label={words.pages} className="flex flex-wrap items-center justify-between gap-3 p-3">
          <Button size="office" aria-disabled={page <= 1} onClick={() => page > 1 && void setQuery({ page: page - 1 })}>
            {words.previous}
          </Button>
          <p className="text-ink-2 tabular">{words.page}</p>
          <Button
            size="office"
            aria-disabled={page >= pages}
            onClick={() => page < pages && void setQuery({ page: page + 1 })}
          >
            {words.next}
          </Button>
        </nav>
      )}
    </section>
  );
}
