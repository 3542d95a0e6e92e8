'use client';

import { useQueryStates } from 'nuqs';
import { useMemo, useTransition } from 'react';
import type { FormWords } from '@/app/act-form';
import { DataTable, type Sorting } from '@/components/data-table/data-table';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { messages } from '@/lib/i18n/messages';
import { columnsOf } from './columns';
import { ExportButton } from './export-button';
import { FilterBar, type FilterChoice, type FilterName } from './filter-bar';
import { filterNames, filtersOf, listParsers } from './list-parsers';
import type { OfficerLine } from './officer-line';
import { ViewMenu } from './view-menu';

/** The texts of `officers`, the counting ones filled in. */
type Words = Omit<(typeof messages)['id']['officers'], 'total' | 'page'> & Record<'total' | 'page', string>;
type OfficersTableProps = {
  rows: OfficerLine[];
  typed: string;
  choices: readonly FilterChoice[];
  page: number;
  pages: number;
  canExport: boolean;
  words: Words;
  form: FormWords;
};

const cleared = Object.fromEntries(filterNames.map((name) => [name, null]));

/** Which officers, in which order, which columns: the address knows, the server does it. */
export function OfficersTable({ rows, typed, choices, page, pages, canExport, words, form }: OfficersTableProps) {
  const [isLoading, startTransition] = useTransition();
  const [query, setQuery] = useQueryStates(listParsers, { shallow: false, history: 'push', startTransition });
  const columns = useMemo(() => columnsOf(words.column, query.cols), [words.column, query.cols]);
  const sortBy = ({ column, direction }: Sorting) => {
    const sort = listParsers.sort.parse(column);
    if (sort) void setQuery({ sort, dir: direction, page: null });
  };
  const filterBy = (name: FilterName, value: string | null) => {
    void setQuery({ [name]: value === null ? null : listParsers[name].parse(value), page: null });
  };
  const view = { ...filtersOf(query), columns: ['name', ...query.cols.filter((one) => one !== 'name')].join(',') };
  return (
    <section className="rounded-md border border-line bg-surface" aria-busy={isLoading}>
      <div className="grid gap-3 border-b border-line p-3">
        <FilterBar
          {...{ query, typed, choices }}
          words={{ ...words, sending: form.sending }}
          isFiltered={filterNames.some((name) => query[name] !== null)}
          onFilter={filterBy}
          onText={(q) => void setQuery({ q, page: null })}
          onClear={() => void setQuery({ ...cleared, page: null })}
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p role="status" className="mr-auto text-ink-2 tabular">
            {words.total}
          </p>
          <ViewMenu
            shown={query.cols}
            dense={query.dense}
            words={words}
            onColumns={(cols) => void setQuery({ cols })}
            onDensity={(dense) => void setQuery({ dense })}
          />
          {canExport && <ExportButton view={view} words={words} form={form} />}
        </div>
      </div>
      <div data-density={query.dense ? 'office' : 'counter'} className={isLoading ? 'opacity-60' : undefined}>
        <DataTable
          label={words.label}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          sorting={{ column: query.sort, direction: query.dir }}
          onSort={sortBy}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        />
      </div>
      {pages > 1 && <Pages {...{ page, pages, words }} onPage={(next) => void setQuery({ page: next })} />}
    </section>
  );
}

type PagesProps = { page: number; pages: number; words: Words; onPage: (page: number) => void };

const Pages = ({ page, pages, words, onPage }: PagesProps) => (
  <nav aria-label={words.pages} className="flex flex-wrap items-center justify-between gap-3 p-3">
    <Button aria-disabled={page <= 1} onClick={() => page > 1 && onPage(page - 1)}>
      {words.previous}
    </Button>
    <p className="text-ink-2 tabular">{words.page}</p>
    <Button aria-disabled={page >= pages} onClick={() => page < pages && onPage(page + 1)}>
      {words.next}
    </Button>
  </nav>
);
