import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { classes } from '@/components/ui/classes';

type ColumnMeta = { align?: 'start' | 'end'; className?: string };

// The server sorts and pages: no row model is loaded, only the state of the sorting.
export const features = tableFeatures({ rowSortingFeature, columnMeta: {} as ColumnMeta });
export type Features = typeof features;

export type Sorting = { column: string; direction: 'asc' | 'desc' };
export const dataColumns = <Row extends object>() => createColumnHelper<Features, Row>();
export type DataColumn<Row extends object> = ReturnType<ReturnType<typeof dataColumns<Row>>['columns']>[number];

export const cellLook = 'h-row px-3 first:pl-card last:pr-card';
export const lookOf = (meta: ColumnMeta | undefined) =>
  classes(meta?.align === 'end' && 'text-right tabular', meta?.className);
