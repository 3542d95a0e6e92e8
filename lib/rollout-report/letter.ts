import { showDateTime, showLongDate } from '@/lib/format/time';
import { bytesOf, ink, newLetter, type Pdf, page, paragraph } from '@/lib/letters/letter-page';
import { letterhead } from '@/lib/letters/letterhead';
import { numberPages } from '@/lib/letters/page-numbers';
import { leaveRoom } from '@/lib/letters/pdf-signature';
import { attentionWords } from '@/lib/rollout/attention-words';
import { facts, keyFigures, syntheticMark } from './head';
import { type Letter, monthWords, readerOf } from './letter-words';
import { measuresTable } from './measures-table';
import { monthsTable, trend } from './trend';

const MOST_MARKS = 12;
const h2 = { size: 12, weight: 'bold', color: ink.strong, space: 6 } as const;

function attention(pdf: Pdf, letter: Letter): void {
  const {
    t,
    locale,
    facts: { attention: all, now },
  } = letter;
  if (pdf.y + 80 > page.height - page.bottom) pdf.addPage();
  paragraph(pdf, 'H2', t('rolloutReports.report.attentionTitle'), h2);
  for (const one of all.slice(0, MOST_MARKS)) {
    const where = one.area === now.place ? '' : `${one.name}: `;
    const since = t('rolloutReports.report.attentionSince', { day: showLongDate(one.since, locale) });
    paragraph(pdf, 'P', `${where}${attentionWords(one, readerOf(letter))} ${since}`, { size: 9, space: 3 });
  }
  const left = all.length - MOST_MARKS;
  if (left > 0) paragraph(pdf, 'P', t('rolloutReports.report.attentionMore', { count: left }), { size: 9, space: 3 });
  if (all.length === 0) paragraph(pdf, 'P', t('rolloutReports.report.attentionNone'), { size: 9, space: 3 });
  pdf.y += 12;
}

/** Who made and signed it, and how to see that. */
function check(pdf: Pdf, { t, locale, zone, office, made, signer, rootFingerprint }: Letter): void {
  if (pdf.y + 110 > page.height - page.bottom) pdf.addPage();
  paragraph(pdf, 'H2', t('rolloutReports.report.checkTitle'), h2);
  const when = showDateTime(made, zone, locale);
  paragraph(pdf, 'P', t('rolloutReports.report.made', { when, office: office.name }), { size: 9, space: 4 });
  paragraph(pdf, 'P', t('rolloutReports.report.check', { signer }), { size: 9, space: 1 });
  paragraph(pdf, 'P', rootFingerprint, { size: 8, weight: 'medium', color: ink.strong, space: 0 });
}

/** The report of one month with room for a signature. A4, tagged, in one language; charts are vectors, text can be selected. */
export async function writeReport(letter: Letter): Promise<Buffer> {
  const {
    t,
    locale,
    office,
    facts: { now, month },
  } = letter;
  const subtitle = t('rolloutReports.report.subtitle', { place: now.name, month: monthWords(month, locale) });
  const title = `${t('rolloutReports.report.title')}: ${subtitle}`;
  const pdf = newLetter({ title, lang: locale === 'id' ? 'id-ID' : 'en-GB', author: office.name });
  letterhead(pdf, office);
  paragraph(pdf, 'H1', t('rolloutReports.report.title'), { size: 19, weight: 'bold', color: ink.strong, space: 1 });
  paragraph(pdf, 'P', subtitle, { size: 12, weight: 'medium', color: ink.plain, space: 12 });
  syntheticMark(pdf, letter);
  facts(pdf, letter);
  keyFigures(pdf, letter);
  trend(pdf, letter);
  attention(pdf, letter);
  monthsTable(pdf, letter);
  measuresTable(pdf, letter);
  check(pdf, letter);
  leaveRoom(pdf, { name: letter.signer, reason: title, at: letter.made });
  numberPages(pdf, { t, mark: subtitle });
  return bytesOf(pdf);
}
