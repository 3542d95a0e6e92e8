import fs from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';

/** A4 in points, and the ink of app/tokens.css on white paper. */
export const page = { left: 56, right: 56, top: 54, bottom: 64, width: 595.28, height: 841.89 } as const;
export const inner = page.width - page.left - page.right;
export const ink = {
  strong: '#14202e',
  plain: '#2b3a4c',
  quiet: '#5d6c80',
  line: '#d5dce5',
  soft: '#f2f5f9',
  accent: '#0b4a8f',
} as const;

export type Pdf = PDFKit.PDFDocument;
export type Weight = 'regular' | 'medium' | 'bold';
const faces = { regular: 400, medium: 500, bold: 600 } as const;

// Whole faces of Inter as WOFF: the variable one that the screens use is WOFF2, and a PDF wants one weight at a time.
const fontFile = (weight: number) =>
  path.join(process.cwd(), 'node_modules/@fontsource/inter/files', `inter-latin-${weight}-normal.woff`);

const read = new Map<string, Buffer>();
function fontAt(file: string): Buffer {
  const known = read.get(file) ?? fs.readFileSync(/* turbopackIgnore: true */ file);
  read.set(file, known);
  return known;
}

/** An empty letter: A4, tagged, its language and title said, Inter embedded. Pages are kept, to be numbered at the end. */
export function newLetter({ title, lang, author }: { title: string; lang: string; author: string }): Pdf {
  const { left, right, top, bottom } = page;
  const pdf = new PDFDocument({
    ...{ size: 'A4', margins: { left, right, top, bottom }, bufferPages: true },
    ...{ pdfVersion: '1.7', tagged: true, lang, displayTitle: true },
    info: { Title: title, Author: author, Creator: 'Loket', Producer: 'Loket' },
  });
  for (const [name, weight] of Object.entries(faces)) pdf.registerFont(name, fontAt(fontFile(weight)));
  return pdf;
}

/** The whole document, once it was ended. */
export function bytesOf(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}

export type Style = {
  weight?: Weight;
  size: number;
  color?: string;
  gap?: number;
  align?: 'left' | 'center' | 'right';
  digits?: 'even';
};

// All as wide, and none leaning into its comma. fontkit takes what is on and off; the types know only a list.
const evenDigits = { tnum: true, kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Sets the type for what comes next, and gives pdfkit's options for a column of that width. */
export function type(
  pdf: Pdf,
  { weight = 'regular', size, color = ink.plain, gap = 2, align = 'left', digits }: Style,
  width: number,
) {
  pdf.font(weight).fontSize(size).fillColor(color);
  return { width, lineGap: gap, align, ...(digits ? { features: evenDigits } : {}) };
}

/** A piece of text in a tag of its own (a P or heading), at the left margin. Answers nothing; `pdf.y` moves on. */
export function paragraph(
  pdf: Pdf,
  tag: 'H1' | 'H2' | 'H3' | 'P',
  text: string,
  style: Style & { space?: number; x?: number; width?: number },
) {
  const { space = 8, x = page.left, width = inner } = style;
  const height = pdf.heightOfString(text, type(pdf, style, width));
  if (pdf.y + height > page.height - page.bottom) pdf.addPage();
  const options = type(pdf, style, width); // a new page begins in black
  const part = pdf.struct(tag, {}, () => void pdf.text(text, x, pdf.y, options));
  pdf.addStructure(part);
  part.end();
  pdf.y += space;
}

/** What is there for the eye alone: lines, fields of colour, page numbers. */
export function decoration(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** A thin line across the text, where the pen stands. */
export const rule = (pdf: Pdf, color: string) =>
  decoration(
    pdf,
    () =>
      void pdf
        .moveTo(page.left, pdf.y)
        .lineTo(page.left + inner, pdf.y)
        .lineWidth(0.5)
        .stroke(color),
  );
