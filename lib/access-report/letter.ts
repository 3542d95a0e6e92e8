import { showDateTime, showLongDate, zoneLabels } from '@/lib/format/time';
import { bytesOf, decoration, ink, inner, newLetter, type Pdf, page, paragraph, type } from '@/lib/letters/letter-page';
import { letterhead } from '@/lib/letters/letterhead';
import { numberPages } from '@/lib/letters/page-numbers';
import { leaveRoom } from '@/lib/letters/pdf-signature';
import { check, rights } from './letter-end';
import type { Letter } from './letter-facts';
import { linesTable } from './letter-table';
import type { Line } from './lines';

function facts(pdf: Pdf, { t, locale, zone, ...letter }: Letter): void {
  const day = (at: Date) => showLongDate(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at), locale);
  const copy =
    letter.copy === 0
      ? t('accessReport.letter.original')
      : t('accessReport.letter.copyNumber', { copy: String(letter.copy) });
  const pairs = [
    [t('accessReport.letter.name'), letter.name, t('accessReport.letter.number'), letter.number],
    [
      t('accessReport.letter.nik'),
      letter.maskedNik,
      t('accessReport.letter.made'),
      showDateTime(letter.until, zone, locale),
    ],
    [
      ...[
        t('accessReport.letter.period'),
        t('accessReport.letter.periodOf', { from: day(letter.since), until: day(letter.until) }),
      ],
      ...[t('accessReport.letter.copy'), copy],
    ],
  ];
  for (const [leftName = '', left = '', rightName = '', right = ''] of pairs) {
    const top = pdf.y;
    const half = inner / 2 - 12;
    const cell = (name: string, value: string, x: number) => {
      pdf.y = top;
      paragraph(pdf, 'P', name, { x, width: half, size: 8, color: ink.quiet, space: 1, gap: 0 });
      paragraph(pdf, 'P', value, { x, width: half, size: 10, weight: 'medium', color: ink.strong, space: 9, gap: 0 });
      return pdf.y;
    };
    const ends = [cell(leftName, left, page.left), cell(rightName, right, page.left + inner / 2 + 12)];
    pdf.y = Math.max(...ends);
  }
}

function summary(pdf: Pdf, { t, lines }: Letter): void {
  const times = (kind: Line['kind']) =>
    lines.filter((line) => line.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const tiles = (['seen', 'changed', 'refused'] as const).map((kind) => ({
    value: String(times(kind)),
    label: t(`accessReport.letter.${kind}`),
  }));
  const [top, gap, height] = [pdf.y + 2, 10, 46];
  const width = (inner - 2 * gap) / 3;
  tiles.forEach(({ value, label }, place) => {
    const x = page.left + place * (width + gap);
    decoration(pdf, () => void pdf.roundedRect(x, top, width, height, 5).fill(ink.soft));
    const part = pdf.struct('P', {}, () => {
      pdf.text(value, x + 12, top + 8, type(pdf, { weight: 'bold', size: 15, color: ink.accent, gap: 0 }, width - 24));
      pdf.text(label, x + 12, top + 28, type(pdf, { size: 8, color: ink.plain, gap: 0 }, width - 24));
    });
    pdf.addStructure(part);
    part.end();
  });
  pdf.y = top + height + 18;
}

/** The letter with room for a signature. A4, tagged and in one language throughout; its text can be selected and read out. */
export async function writeLetter(letter: Letter): Promise<Buffer> {
  const { t, locale, zone, office } = letter;
  const title = `${t('accessReport.letter.title')} ${letter.number}`;
  const pdf = newLetter({ title, lang: locale === 'id' ? 'id-ID' : 'en-GB', author: office.name });
  letterhead(pdf, letter.office);
  paragraph(pdf, 'H1', t('accessReport.letter.title'), { size: 20, weight: 'bold', color: ink.strong, space: 1 });
  paragraph(pdf, 'P', t('accessReport.letter.subtitle'), { size: 10.5, color: ink.quiet, space: 16 });
  facts(pdf, letter);
  paragraph(pdf, 'P', t('accessReport.letter.law'), { size: 9, space: 12 });
  summary(pdf, letter);
  if (letter.lines.length === 0) paragraph(pdf, 'P', t('accessReport.letter.none'), { size: 10, space: 18 });
  else linesTable(pdf, letter);
  const notes = [
    t('accessReport.letter.zone', { zone: zoneLabels[zone] }),
    !letter.lines.some(({ entry }) => entry.officer) && t('accessReport.letter.namesNote'),
  ];
  paragraph(pdf, 'P', notes.filter(Boolean).join(' '), { size: 8, color: ink.quiet, space: 18 });
  rights(pdf, letter);
  check(pdf, letter);
  leaveRoom(pdf, { name: letter.signer, reason: title, at: letter.until });
  numberPages(pdf, { t, mark: letter.number });
  return bytesOf(pdf);
}
