'use client';

import { useState } from 'react';
import { DataTable, dataColumns, type Sorting } from '@/components/data-table/data-table';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';

type Entry = { id: string; time: string; officer: string; act: string; region: string; reissued: number };

const column = dataColumns<Entry>();
const columns = column.columns([
  column.accessor('time', { header: 'Waktu', meta: { className: 'whitespace-nowrap' } }),
  column.accessor('officer', { header: 'Pelaku' }),
  column.accessor('act', {
    header: 'Tindakan',
    enableSorting: false,
    meta: { className: 'whitespace-nowrap' },
    cell: (cell) => <Chip tone="info">{cell.getValue()}</Chip>,
  }),
  column.accessor('region', { header: 'Wilayah' }),
  column.accessor('reissued', { header: 'Terbit ulang', meta: { align: 'end' } }),
]);

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
  return (
    <>
      <Card title={label} padding="edge">
        <DataTable
          label={label}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          sorting={sorting}
          onSort={setSorting}
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
