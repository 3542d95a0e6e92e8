import { csvOf } from '@/lib/exports/csv';
import { type Locale, showTime, type Zone, zoneLabels } from '@/lib/format/time';
import { type Translator, translator } from '@/lib/i18n/translator';
import { letterSigner, signLetter } from '@/lib/letters/sign-letter';
import type { Officer } from '@/lib/officers/officer';
import { writeLetter } from './letter';
import { type Line, linesOf } from './lines';
import { type ReadReport, readReport } from './read-lines';
import { type Ticket, takeTicket } from './ticket';
import { whatOf, whoOf, whyOf } from './words';

const isZone = (zone: string): zone is Zone => zone in zoneLabels;
const zoneOf = ({ office: { timeZone } }: Officer): Zone => (isZone(timeZone) ? timeZone : 'Asia/Jakarta');

type Words = { t: Translator; locale: Locale; zone: Zone };

/** The same lines for a spreadsheet. */
function csv(lines: readonly Line[], { t, locale, zone }: Words): ReadableStream<Uint8Array> {
  const head = (['date', 'time', 'what', 'who', 'why', 'outcomeColumn', 'countColumn'] as const).map((name) =>
    t(`accessReport.letter.${name}`),
  );
  const cells = function* () {
    for (const { entry, day, from, to, count } of lines) {
      const time =
        from < to
          ? `${showTime(from, zone, locale).slice(0, 5)}–${showTime(to, zone, locale)}`
          : showTime(from, zone, locale);
      yield [
        ...[day, time, whatOf(t, entry), whoOf(t, entry), whyOf(t, entry)],
        t(`accessReport.letter.outcome.${entry.outcome}`),
        count,
      ];
    }
  };
  return csvOf(head, cells());
}

async function pdf(
  officer: Officer,
  ticket: Ticket,
  read: ReadReport,
  words: Words,
  lines: readonly Line[],
): Promise<Buffer> {
  const { entries, name, maskedNik, officeAddress: address } = read;
  const oldest = entries.at(-1)?.at ?? new Date(ticket.until);
  const since = new Date(ticket.since);
  const letter = await writeLetter({
    ...{ ...words, ...ticket, ...letterSigner(), name, maskedNik, lines, until: new Date(ticket.until) },
    ...{ since: since.getTime() === 0 ? oldest : since, office: { name: officer.office.name, address } },
  });
  return signLetter(letter);
}

export type ReportFile = { name: string; type: string; body: ReadableStream<Uint8Array> | Buffer };

/** The file that a ticket of `resident.report-access` stands for, once. Throws Refusal `export.ticketGone`. */
export async function reportFile(officer: Officer, given: string): Promise<ReportFile> {
  const ticket = await takeTicket(officer, given);
  const read = await readReport(officer, ticket);
  const zone = zoneOf(officer);
  const words = { t: translator(ticket.language), locale: ticket.language, zone };
  const lines = linesOf(read.entries, zone);
  const name = `laporan-akses-${ticket.number}.${ticket.form}`;
  if (ticket.form === 'csv') return { name, type: 'text/csv; charset=utf-8', body: csv(lines, words) };
  return { name, type: 'application/pdf', body: await pdf(officer, ticket, read, words, lines) };
}
