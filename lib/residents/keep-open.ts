import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import { act, type Subject } from '@/lib/act';
import { id } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';
import { residentById } from '@/lib/residents/queries';

/** The case as it is seen from here, without holding it: nothing of it changes. */
async function placeOfCase(tx: Tx, caseId: string, officer: Officer): Promise<Subject | undefined> {
  const { residentId, region, officeId } = cases;
  const [row] = await tx.select({ residentId, region, officeId }).from(cases).where(eq(cases.id, caseId));
  return row && { ...row, id: caseId, caseId, servedHere: row.officeId === officer.office.id };
}

/**
 * The officer is busy with the record on the screen, typing or talking: it stays open. On record like every look, so that
 * the ledger says how long a record stood open; histories leave it out.
 */
export const keepRecordOpen = act('resident.keep-open', {
  input: z.union([z.strictObject({ residentId: id }), z.strictObject({ caseId: id })]),
  subject: (tx, input, officer): Promise<Subject | undefined> =>
    'caseId' in input ? placeOfCase(tx, input.caseId, officer) : residentById(tx, input.residentId),
  perform: async () => ({ result: null, entry: {} }),
});
