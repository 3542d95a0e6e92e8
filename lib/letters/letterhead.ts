import { decoration, ink, inner, type Pdf, page, paragraph } from './letter-page';

/** Who writes: the mark, the office and its address, and two lines across the page. */
export function letterhead(pdf: Pdf, office: { name: string; address: string }): void {
  decoration(pdf, () => {
    pdf.roundedRect(page.left, page.top - 2, 30, 30, 7).fill(ink.accent);
    pdf.circle(page.left + 15, page.top + 8, 4).fill('#ffffff');
    pdf.path(`M ${page.left + 8} ${page.top + 18.5} c 0 -4 3 -6 7 -6 s 7 2 7 6 z`).fill('#ffffff');
    pdf.roundedRect(page.left + 5.5, page.top + 20.5, 19, 3, 1.5).fill('#ffffff');
  });
  pdf.y = page.top - 2;
  const beside = { x: page.left + 42, width: inner - 42 };
  paragraph(pdf, 'P', office.name, { ...beside, weight: 'bold', size: 13, color: ink.strong, space: 0 });
  paragraph(pdf, 'P', office.address, { ...beside, size: 8.5, color: ink.quiet, space: 10 });
  decoration(pdf, () => {
    const y = Math.max(pdf.y, page.top + 38);
    pdf
      .moveTo(page.left, y)
      .lineTo(page.left + inner, y)
      .lineWidth(1.5)
      .stroke(ink.accent);
    pdf
      .moveTo(page.left, y + 2.5)
      .lineTo(page.left + inner, y + 2.5)
      .lineWidth(0.5)
      .stroke(ink.accent);
    pdf.y = y + 26;
  });
}
