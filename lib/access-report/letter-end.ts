import { showDateTime } from '@/lib/format/time';
import { decoration, ink, inner, type Pdf, page, paragraph } from '@/lib/letters/letter-page';
import type { Letter } from './letter-facts';

/** What the resident may do now, and whom to complain to. */
export function rights(pdf: Pdf, { t, office }: Letter): void {
  heading(pdf, t('accessReport.letter.rightsTitle'), 120);
  const all = [
    t('accessReport.letter.rights.ask', { office: office.name, address: office.address }),
    ...[
      t('accessReport.letter.rights.correct'),
      t('accessReport.letter.rights.complain'),
      t('accessReport.letter.rights.warning'),
    ],
  ];
  for (const one of all) paragraph(pdf, 'P', one, { size: 9, space: 5 });
  pdf.y += 8;
}

/** How to see that the letter is genuine, and who signed it. */
export function check(pdf: Pdf, letter: Letter): void {
  const { t, signer, rootFingerprint, locale, zone, until } = letter;
  heading(pdf, t('accessReport.letter.checkTitle'), 160);
  paragraph(pdf, 'P', t('accessReport.letter.check.file', { signer }), { size: 9, space: 5 });
  paragraph(pdf, 'P', t('accessReport.letter.check.root'), { size: 9, space: 1 });
  paragraph(pdf, 'P', rootFingerprint, { size: 8, weight: 'medium', color: ink.strong, space: 5 });
  paragraph(pdf, 'P', t('accessReport.letter.check.paper'), { size: 9, space: 16 });
  if (pdf.y + 64 > page.height - page.bottom) pdf.addPage();
  const [x, y] = [page.left, pdf.y];
  decoration(pdf, () => void pdf.roundedRect(x, y, inner, 54, 5).lineWidth(0.75).stroke(ink.line));
  pdf.y = y + 11;
  const inside = { x: x + 14, width: inner - 28 };
  paragraph(pdf, 'P', t('accessReport.letter.signed'), { ...inside, size: 8, color: ink.quiet, space: 1, gap: 0 });
  paragraph(pdf, 'P', letter.office.name, { ...inside, size: 10, weight: 'bold', color: ink.strong, space: 1, gap: 0 });
  paragraph(pdf, 'P', showDateTime(until, zone, locale), { ...inside, size: 8.5, space: 0, gap: 0 });
}

function heading(pdf: Pdf, text: string, room: number): void {
  if (pdf.y + room > page.height - page.bottom) pdf.addPage();
  paragraph(pdf, 'H2', text, { size: 12, weight: 'bold', color: ink.strong, space: 6 });
}
