import { csvOf } from '@/lib/exports/csv';
import { type Locale, showDateTime, type Zone, zoneOf } from '@/lib/format/time';
import type { Translator } from '@/lib/i18n/translator';
import { takeListTicket } from '@/lib/officers/export';
import { allOfficers, type OfficerRow } from '@/lib/officers/list';
import type { OfficerColumn } from '@/lib/officers/list-query';
import type { Officer } from '@/lib/officers/officer';

type Reader = { t: Translator; locale: Locale; zone: Zone };

function cellOf({ t, locale, zone }: Reader, row: OfficerRow, column: OfficerColumn): string {
  if (column === 'role') return t(`labels.role.${row.role}`);
  if (column === 'status') return t(`officers.status.${row.status}`);
  if (column === 'factor') return t(`officers.factor.${row.factor ? 'yes' : 'no'}`);
  if (column !== 'lastSignIn') return row[column];
  return row.lastSignIn ? showDateTime(new Date(row.lastSignIn), zone, locale) : '';
}

/** The list a ticket stands for, in the words of the screen. Throws Refusal `export.ticketGone`. */
export async function officersFile(officer: Officer, ticket: string, { t, locale }: Omit<Reader, 'zone'>) {
  const { columns, ...filters } = await takeListTicket(officer, ticket);
  const rows = await allOfficers(officer, filters);
  const reader = { t, locale, zone: zoneOf(officer.office.timeZone) };
  const cells = function* () {
    for (const row of rows) yield columns.map((column) => cellOf(reader, row, column));
  };
  return csvOf(
    columns.map((column) => t(`officers.column.${column}`)),
    cells(),
  );
}
