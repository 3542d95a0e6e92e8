import { StatusChip } from '@/app/(office)/status-chips';
import { type DataColumn, dataColumns } from '@/components/data-table/data-table';
import { TextLink } from '@/components/ui/link';
import type { messages } from '@/lib/i18n/messages';
import type { OfficerColumn } from '@/lib/officers/list-query';
import type { OfficerLine } from './officer-line';

type Words = (typeof messages)['id']['officers']['column'];
const oneLine = 'whitespace-nowrap';

/** The columns that were chosen, in their fixed order. The name leads to the account, and always stands first. */
export function columnsOf(words: Words, shown: readonly OfficerColumn[]): DataColumn<OfficerLine>[] {
  const column = dataColumns<OfficerLine>();
  const all = column.columns([
    column.accessor('name', {
      header: words.name,
      cell: ({ row }) => (
        <TextLink href={`/officers/${row.original.id}`} className="font-semibold">
          {row.original.name}
        </TextLink>
      ),
    }),
    column.accessor('username', { header: words.username, meta: { className: 'break-all' } }),
    column.accessor('role', { header: words.role, meta: { className: oneLine } }),
    column.accessor('office', { header: words.office }),
    column.accessor('area', { header: words.area }),
    column.accessor('factor', {
      header: words.factor,
      meta: { className: oneLine },
      cell: ({ row }) => <StatusChip {...row.original.factor} />,
    }),
    column.accessor('lastSignIn', {
      header: words.lastSignIn,
      meta: { className: oneLine },
      cell: ({ row }) => <time title={row.original.lastSignIn.full}>{row.original.lastSignIn.ago}</time>,
    }),
    column.accessor('status', {
      header: words.status,
      meta: { className: oneLine },
      cell: ({ row }) => <StatusChip {...row.original.status} />,
    }),
  ]) as DataColumn<OfficerLine>[];
  const idOf = (one: DataColumn<OfficerLine>) => ('accessorKey' in one ? String(one.accessorKey) : '');
  return all.filter((one) => idOf(one) === 'name' || shown.some((name) => name === idOf(one)));
}
