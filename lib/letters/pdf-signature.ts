/** Room for the signature and its two certificates, in bytes. */
const ROOM = 6_000;
const HOLE = '**********';
const NUMBER = 11;

type Document = PDFKit.PDFDocument & {
  _root: { data: { AcroForm: { data: Record<string, unknown> & { Fields: unknown[] } } } };
  page: { annotations: unknown[]; dictionary: unknown };
};

// In pdfkit a String object becomes a PDF string, and a plain one a name.
const words = (text: string) => Object(text) as string;

/**
 * Leaves room in the document for a signature of all of it (PAdES, ETSI EN 319 142-1; ISO 32000-2, section 12.8): a field
 * that is not to be seen, with the time in it. Call it on the last page, before end().
 */
export function leaveRoom(
  document: PDFKit.PDFDocument,
  { name, reason, at }: Record<'name' | 'reason', string> & { at: Date },
) {
  const pdf = document as Document;
  const signature = pdf.ref({
    ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' },
    ByteRange: [0, HOLE, HOLE, HOLE],
    Contents: Buffer.alloc(ROOM),
    ...{ M: at, Name: words(name), Reason: words(reason) },
  });
  const field = pdf.ref({
    ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], F: 132 },
    ...{ V: signature, T: words('Signature'), TU: words(name), P: pdf.page.dictionary },
  });
  pdf.initForm();
  const form = pdf._root.data.AcroForm.data;
  form.Fields.push(field);
  form.SigFlags = 3; // signed, and only ever added to
  delete form.NeedAppearances; // a reader that draws the field anew would say that the document was changed
  pdf.page.annotations.push(field);
  for (const part of [signature, field]) (part as unknown as { end(): void }).end();
}

const rangeHole = `[0 ${`/${HOLE} `.repeat(3).trim()}]`;

/** Fills the room that was left: everything but the signature's own digits is signed. Throws when there is no room. */
export async function signPdf(pdf: Buffer, signatureOf: (bytes: Buffer) => Promise<Buffer>): Promise<Buffer> {
  const range = pdf.lastIndexOf(rangeHole);
  const start = pdf.indexOf(`<${'00'.repeat(ROOM)}>`);
  if (range < 0 || start < 0) throw new Error('the document leaves no room for a signature');
  const end = start + ROOM * 2 + 2;
  const numbers = [start, end, pdf.length - end].map((number) => String(number).padEnd(NUMBER));
  pdf.write(`[0 ${numbers.join(' ')}]`, range, 'latin1');
  const signature = await signatureOf(Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]));
  if (signature.length > ROOM) throw new Error('the signature is longer than its room');
  pdf.write(signature.toString('hex'), start + 1, 'latin1');
  return pdf;
}
