'use client';

import { IconHistory } from '@tabler/icons-react';
import type { SetValues } from 'nuqs';
import { useMemo } from 'react';
import { StatusChip } from '@/app/(office)/status-chips';
import { ColumnMenu, Tick } from '@/components/data-table/column-menu';
import { DataTable, type Sorting } from '@/components/data-table/data-table';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { AuditDeskProps } from './audit-desk';
import { columnsOf } from './columns';
import { type AuditQuery, type auditParsers, columns, filtersOf } from './list-parsers';
import { useSingleKeys } from './single-keys';
import { DeleteView, SaveView } from './view-bar';

type EntryListProps = AuditDeskProps & {
  query: AuditQuery;
  setQuery: SetValues<typeof auditParsers>;
  isLoading: boolean;
  entry: string | null;
  onOpen: (id: string) => void;
};

export function EntryList(props: EntryListProps) {
  const { rows, tags, words, query, setQuery, isLoading, entry, onOpen } = props;
  const single = useSingleKeys();
  const shown = useMemo(() => columnsOf(words, query.cols), [words, query.cols]);
  const keys = useMemo(
    () => (single.on ? { onMove: entry ? onOpen : undefined } : undefined),
    [single.on, entry, onOpen],
  );
  const sortBy = ({ direction }: Sorting) => void setQuery({ dir: direction, cursor: null });
  const isQuiet = tags.length === 0;
  return (
    <>
      <Toolbar {...props} single={single} />
      <div data-density={query.dense ? 'office' : 'counter'} className={isLoading ? 'opacity-60' : undefined}>
        <DataTable
          label={words.label}
          columns={shown}
          rows={rows}
          rowId={({ id }) => id}
          sorting={{ column: 'at', direction: query.dir }}
          onSort={sortBy}
          {...{ onOpen, keys, openId: entry }}
          empty={
            <EmptyState
              title={isQuiet ? words.noneQuiet : words.none}
              icon={<IconHistory size={24} stroke={1.5} aria-hidden="true" />}
            >
              {isQuiet ? words.noneQuietText : words.noneText}
            </EmptyState>
          }
        />
      </div>
      <Foot {...props} />
    </>
  );
}

function Toolbar(props: EntryListProps & { single: ReturnType<typeof useSingleKeys> }) {
  const { total, removable, words, form, query, setQuery, single } = props;
  const view = { ...filtersOf(query), columns: query.cols.join(',') };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
      <p role="status" className="mr-auto text-ink-2 tabular">
        {total}
      </p>
      <div className="no-print flex flex-wrap items-center gap-2">
        {removable && (
          <DeleteView
            viewId={removable.id}
            name={removable.name}
            words={words.views}
            form={form}
            onGone={() => void setQuery(null)}
          />
        )}
        <SaveView
          view={view}
          words={words.views}
          form={form}
          onSaved={(id) => void setQuery({ view: id, cursor: null })}
        />
        <ColumnMenu
          all={columns}
          shown={query.cols}
          fixed="at"
          names={words.column}
          words={words}
          onColumns={(cols) => void setQuery({ cols })}
        >
          <Tick checked={query.dense} onChange={() => void setQuery({ dense: query.dense ? false : null })}>
            {words.density}
          </Tick>
          <Tick checked={single.on} onChange={single.toggle}>
            {words.keys}
          </Tick>
        </ColumnMenu>
      </div>
    </div>
  );
}

/** Whether the log is whole, and the way to what comes before and after. */
const Foot = ({ proof, previous, next, words, setQuery, isLoading }: EntryListProps) => (
  <div className="flex flex-wrap items-center gap-3 p-3">
    <div className="mr-auto">
      <StatusChip {...proof} />
    </div>
    {(previous || next) && (
      <nav aria-label={words.pages} className="no-print flex flex-wrap gap-2">
        <Button
          aria-disabled={!previous || isLoading}
          onClick={() => previous && !isLoading && void setQuery({ cursor: previous })}
        >
          {words.previous}
        </Button>
        <Button
          aria-disabled={!next || isLoading}
          onClick={() => next && !isLoading && void setQuery({ cursor: next })}
        >
          {words.next}
        </Button>
      </nav>
    )}
  </div>
);
