import { z } from 'zod';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { assertUndecided, importById, moveOn } from '@/lib/officers/imports';

/** Drops a list that was only looked at. */
export const discardImport = act('officer.discard-import', {
  input: z.strictObject({ importId: id }),
  subject: (tx, { importId }) => importById(tx, importId),
  async perform({ tx, officer, subject }) {
    assertUndecided(subject, officer);
    await moveOn(tx, subject, 'discarded');
    return { result: {}, entry: {} };
  },
});
