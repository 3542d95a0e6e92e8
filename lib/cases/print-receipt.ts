import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cases } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { caseById } from '@/lib/cases/queries';
import { id } from '@/lib/fields';

/** Counts a print of the receipt: the first is the original (0), every later one is copy 1, 2, 3. */
export const printReceipt = act('case.print-receipt', {
  input: z.strictObject({ caseId: id }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, subject }) {
    await tx
      .update(cases)
      .set({ receiptCopies: sql`${cases.receiptCopies} + 1` })
      .where(eq(cases.id, subject.id));
    const copy = subject.receiptCopies;
    return { result: { copy }, entry: { detail: { copy } } };
  },
});
