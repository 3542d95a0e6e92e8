'use client';

import { type SortingState, useTable } from '@tanstack/react-table';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { classes } from '@/components/ui/classes';
import { cellLook, type DataColumn, features, lookOf, type Sorting } from './columns';
import { HeaderCell } from './header-cell';
import { OpenRowContext } from './row-button';
import { type RowKeys, useRowKeys } from './row-keys';

export { type DataColumn, dataColumns, type Sorting } from './columns';

type DataTableProps<Row extends object> = {
  /** What the rows are, for screen readers. */
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  sorting?: Sorting | undefined;
  /** Puts the new order into the URL; without it no column can be sorted. */
  onSort?: ((next: Sorting) => void) | undefined;
  /** In place of the rows when there are none. */
  empty?: ReactNode;
  footer?: ReactNode;
  /** Opens a row by a click anywhere on it; one of its cells holds a `RowButton` for the keyboard. */
  onOpen?: ((id: string) => void) | undefined;
  /** The row that is open beside the table. */
  openId?: string | null | undefined;
  /** J and K move between the rows: single letters, which must be possible to switch off (WCAG 2.1.4). */
  keys?: RowKeys | undefined;
  /** Such as `max-h-[70vh]`: the head stays in view while the pane scrolls. */
  className?: string | undefined;
};

const stateOf = (sorting: Sorting | undefined): SortingState =>
  sorting ? [{ id: sorting.column, desc: sorting.direction === 'desc' }] : [];

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, sorting, onSort, empty, footer, onOpen, openId, keys, className } = props;
  const pane = useRowKeys(keys);
  const opening = useMemo(() => ({ openId, onOpen }), [openId, onOpen]);
  const table = useTable({
    features,
    columns: columns as DataColumn<Row>[],
    data: rows as Row[],
    getRowId: rowId,
    manualSorting: true,
    enableSorting: Boolean(onSort),
    state: { sorting: stateOf(sorting) },
  });
  return (
    <div className="min-w-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section ref={pane} aria-label={label} tabIndex={0} className={classes('focus-inside overflow-auto', className)}>
        <table className="w-full border-collapse text-left text-body">
          <thead className="sticky top-0 z-10 bg-surface-2 text-ink-2">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} sorting={sorting} onSort={onSort}>
                    <table.FlexRender header={header} />
                  </HeaderCell>
                ))}
              </tr>
            ))}
          </thead>
          <OpenRowContext value={opening}>
            <tbody>
              {table.getRowModel().rows.map((row) => (
                <BodyRow key={row.id} id={row.id} isOpen={row.id === openId} onOpen={onOpen}>
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} className={classes(cellLook, 'py-1', lookOf(cell.column.columnDef.meta))}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </BodyRow>
              ))}
            </tbody>
          </OpenRowContext>
        </table>
        {rows.length === 0 && empty}
      </section>
      {footer}
    </div>
  );
}

type BodyRowProps = { id: string; isOpen: boolean; onOpen: ((id: string) => void) | undefined; children: ReactNode };

/** For the keyboard and for screen readers the row holds a RowButton. */
function BodyRow({ id, isOpen, onOpen, children }: BodyRowProps) {
  const look = classes(
    'border-b border-line',
    isOpen ? 'bg-primary-soft' : 'hover:bg-primary-soft',
    onOpen && 'cursor-pointer',
  );
  const open = (event: MouseEvent<HTMLElement>) => {
    const isSelecting = !window.getSelection()?.isCollapsed;
    if (!isSelecting && !(event.target as Element).closest('a, button, input')) onOpen?.(id);
  };
  return (
    <tr data-row={id} className={look} onClick={onOpen && open}>
      {children}
    </tr>
  );
}
