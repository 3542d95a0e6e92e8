import type { Translator } from '@/lib/i18n/translator';
import { decoration, ink, inner, type Pdf, page, type } from './letter-page';

/** On every page, once it is known how many there are. */
export function numberPages(pdf: Pdf, { t, mark }: { t: Translator; mark: string }): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at);
    pdf.page.margins.bottom = 0; // else pdfkit begins a new page for what stands in the margin
    decoration(pdf, () => {
      const y = page.height - 40;
      pdf
        .moveTo(page.left, y - 8)
        .lineTo(page.left + inner, y - 8)
        .lineWidth(0.5)
        .stroke(ink.line);
      pdf.text(mark, page.left, y, type(pdf, { size: 8, color: ink.quiet }, inner / 2));
      const shown = t('accessReport.letter.page', { page: String(at - start + 1), pages: String(count) });
      pdf.text(shown, page.left + inner / 2, y, type(pdf, { size: 8, color: ink.quiet, align: 'right' }, inner / 2));
    });
  }
}
