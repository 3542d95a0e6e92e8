import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Header } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { cellLook, type Features, lookOf, type Sorting } from './columns';

type HeaderCellProps<Row extends object> = {
  sorting: Sorting | undefined;
  onSort: ((next: Sorting) => void) | undefined;
  header: Header<Features, Row, unknown>;
  children: ReactNode;
};

export function HeaderCell<Row extends object>({ header, sorting, onSort, children }: HeaderCellProps<Row>) {
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
