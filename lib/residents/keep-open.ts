import { z } from 'zod';
import { act, type Subject } from '@/lib/act';
import { caseSeen } from '@/lib/cases/queries';
import { id } from '@/lib/fields';
import { residentById } from '@/lib/residents/queries';

/**
 * The officer is busy with the record on the screen, typing or talking: it stays open. On record like every look, so that
 * the ledger says how long a record stood open; histories leave it out.
 */
export const keepRecordOpen = act('resident.keep-open', {
  input: z.union([z.strictObject({ residentId: id }), z.strictObject({ caseId: id })]),
  subject: (tx, input, officer): Promise<Subject | undefined> =>
    'caseId' in input ? caseSeen(tx, input.caseId, officer) : residentById(tx, input.residentId),
  perform: async () => ({ result: null, entry: {} }),
});
