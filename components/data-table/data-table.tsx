'use client';

import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import {
  createColumnHelper,
  type Header,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';

type ColumnMeta = { align?: 'start' | 'end'; className?: string };

// The server sorts and pages: no row model is loaded, only the state of the sorting.
const features = tableFeatures({ rowSortingFeature, columnMeta: {} as ColumnMeta });
type Features = typeof features;

export type Sorting = { column: string; direction: 'asc' | 'desc' };
export const dataColumns = <Row extends object>() => createColumnHelper<Features, Row>();
export type DataColumn<Row extends object> = ReturnType<ReturnType<typeof dataColumns<Row>>['columns']>[number];

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
  /** Such as `max-h-[70vh]`: the head stays in view while the pane scrolls. */
  className?: string | undefined;
};

const stateOf = (sorting: Sorting | undefined): SortingState =>
  sorting ? [{ id: sorting.column, desc: sorting.direction === 'desc' }] : [];

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, sorting, onSort, empty, footer, className } = props;
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
      <section aria-label={label} tabIndex={0} className={classes('focus-inside overflow-auto', className)}>
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
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} className="border-b border-line hover:bg-primary-soft">
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={classes(cellLook, 'py-1', lookOf(cell.column.columnDef.meta))}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && empty}
      </section>
      {footer}
    </div>
  );
}

const cellLook = 'h-row px-3 first:pl-card last:pr-card';
const lookOf = (meta: ColumnMeta | undefined) =>
  classes(meta?.align === 'end' && 'text-right tabular', meta?.className);

type HeaderCellProps<Row extends object> = Pick<DataTableProps<Row>, 'sorting' | 'onSort'> & {
  header: Header<Features, Row, unknown>;
  children: ReactNode;
};

function HeaderCell<Row extends object>({ header, sorting, onSort, children }: HeaderCellProps<Row>) {
  const { column } = header;
  const direction = sorting?.column === column.id ? sorting.direction : undefined;
  const Icon = direction === 'asc' ? IconArrowUp : direction === 'desc' ? IconArrowDown : IconArrowsSort;
  const sorted = direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none';
  const look = classes(cellLook, 'font-semibold whitespace-nowrap', lookOf(column.columnDef.meta));
  if (!onSort || !column.getCanSort())
    return (
      <th scope="col" className={look}>
        {children}
      </th>
    );
  const next = direction === 'asc' ? 'desc' : 'asc';
  return (
    <th scope="col" aria-sort={sorted} className={look}>
      <button
        type="button"
        onClick={() => onSort({ column: column.id, direction: next })}
        className="focus-inside -mx-2 inline-flex min-h-8 items-center gap-1 rounded-sm px-2 font-semibold hover:text-ink"
      >
        {children}
        <Icon size={16} stroke={2} aria-hidden="true" className={direction ? 'text-primary' : 'text-ink-3'} />
      </button>
    </th>
  );
}
