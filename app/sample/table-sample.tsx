'use client';

import { useCallback, useMemo, useState } from 'react';
import { ColumnMenu } from '@/components/data-table/column-menu';
import { type DataColumn, DataTable, dataColumns, type Sorting } from '@/components/data-table/data-table';
import { RowButton } from '@/components/data-table/row-button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';

type Entry = { id: string; time: string; officer: string; act: string; region: string; reissued: number };
const names = { time: 'Waktu', officer: 'Pelaku', act: 'Tindakan', region: 'Wilayah', reissued: 'Terbit ulang' };
type Name = keyof typeof names;
const all = Object.keys(names) as Name[];
const words = {
  columns: 'Kolom',
  columnsTitle: 'Pilih dan urutkan kolom',
  moveUp: 'Naikkan {name}',
  moveDown: 'Turunkan {name}',
  reset: 'Kembalikan semula',
};

const column = dataColumns<Entry>();
const columnsOf = (shown: readonly Name[]) => {
  const defined = {
    time: column.accessor('time', {
      header: names.time,
      meta: { className: 'whitespace-nowrap' },
      cell: ({ row: { original: entry } }) => (
        <RowButton label={`Buka ${entry.time}`} id={entry.id}>
          {entry.time}
        </RowButton>
      ),
    }),
    officer: column.accessor('officer', { header: names.officer }),
    act: column.accessor('act', {
      header: names.act,
      enableSorting: false,
      meta: { className: 'whitespace-nowrap' },
      cell: (cell) => <Chip tone="info">{cell.getValue()}</Chip>,
    }),
    region: column.accessor('region', { header: names.region }),
    reissued: column.accessor('reissued', { header: names.reissued, meta: { align: 'end' } }),
  };
  return column.columns(shown.map((name) => defined[name])) as DataColumn<Entry>[];
};

const rows: Entry[] = [
  ['10.13 WIB', 'Sari Wulandari', 'Kredensial diblokir', 'Kota Bekasi', 3],
  [
    '10.03 WIB',
    'Muhammad Al-Fatih Nasution bin Abdurrahman Siregar',
    'Data dilihat',
    'Kabupaten Kepulauan Siau Tagulandang Biaro',
    12,
  ],
  ['09.58 WITA', 'Ni Luh Putu Ayu', 'Persetujuan ditolak', 'Kabupaten Badung', 1024],
].map(
  ([time, officer, act, region, reissued], index) =>
    ({ id: String(index), time, officer, act, region, reissued }) as Entry,
);

export function Table({ label }: { label: string }) {
  const [sorting, setSorting] = useState<Sorting>({ column: 'time', direction: 'desc' });
  const [shown, setShown] = useState<Name[]>(all);
  const [openId, setOpenId] = useState<string | null>('1');
  const open = useCallback((id: string) => setOpenId((now) => (now === id ? null : id)), []);
  const columns = useMemo(() => columnsOf(shown), [shown]);
  return (
    <>
      <Card
        title={label}
        padding="edge"
        actions={
          <ColumnMenu
            all={all}
            shown={shown}
            fixed="time"
            onColumns={(next) => setShown(next ?? all)}
            {...{ names, words }}
          />
        }
      >
        <DataTable
          {...{ label, columns, rows, sorting, openId }}
          rowId={(row) => row.id}
          onSort={setSorting}
          onOpen={open}
          footer={<p className="px-card py-2 text-office text-ink-2">3 dari sekitar 12.400</p>}
        />
      </Card>
      <Card padding="edge">
        <DataTable
          label={`${label} 2`}
          columns={columns}
          rows={[]}
          rowId={(row) => row.id}
          empty={<EmptyState title="Tidak ada catatan" />}
        />
      </Card>
    </>
  );
}
