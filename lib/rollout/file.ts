import { type Cell, type Cells, csvHead, csvLines, streamOf } from '@/lib/exports/csv';
import { sheetOf } from '@/lib/exports/sheet';
import { zoneOf } from '@/lib/format/time';
import { translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { takeRolloutTicket } from './export';
import { headOf, prefaceOf, rowOf } from './file-cells';
import { dayAt, loadLeague } from './load';
import { viewOf } from './view-query';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A fraction as a spreadsheet of this language reads it from a text. */
const inText = (cell: Cell, locale: 'id' | 'en'): Cell =>
  typeof cell === 'number' && !Number.isInteger(cell) && locale === 'id' ? String(cell).replace('.', ',') : cell;

async function* pieces(format: 'csv' | 'xlsx', locale: 'id' | 'en', [preface, head, ...rows]: Cells[]) {
  if (!preface || !head) return;
  const names = head.map(String);
  if (format === 'xlsx') yield new Uint8Array(await sheetOf(preface, names, rows, 'Sebaran'));
  else yield csvHead([preface, head]) + csvLines(rows.map((row) => row.map((cell) => inText(cell, locale))));
}

/** The table a ticket stands for, as it is at this moment. Throws Refusal `export.ticketGone` or `notFound`. */
export async function rolloutFile(officer: Officer, ticket: string) {
  const { format, locale, ...params } = await takeRolloutTicket(officer, ticket);
  const clock = { now: new Date().toISOString(), zone: zoneOf(officer.office.timeZone) };
  const view = viewOf(params, officer.region, dayAt(clock));
  const league = await loadLeague(officer, view);
  const reader = { t: translator(locale), locale };
  const cells = [
    prefaceOf(officer, league, clock, reader),
    headOf(view, reader),
    ...league.rows.map((row) => rowOf(view.listed, row, reader)),
  ];
  const name = `sebaran-${view.place}-${dayAt(clock)}.${format}`;
  return { name, type: types[format], body: streamOf(pieces(format, locale, cells)) };
}
