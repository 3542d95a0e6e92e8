import { z } from 'zod';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { enqueue } from '@/lib/jobs/enqueue';
import { assertUndecided, importById, moveOn } from '@/lib/officers/imports';
import { Refusal } from '@/lib/refusal';

/** Has the good rows of a list invited by the worker; the bad ones stand in the result as they are. */
export const commitImport = act('officer.commit-import', {
  input: z.strictObject({ importId: id }),
  subject: (tx, { importId }) => importById(tx, importId),
  async perform({ tx, officer, subject }) {
    assertUndecided(subject, officer);
    if (subject.bad === subject.total) throw new Refusal('import.nothingGood');
    await moveOn(tx, subject, 'queued');
    await enqueue(tx, 'officer.import', { importId: subject.id }, `officer-import:${subject.id}`);
    return { result: {}, entry: { detail: { total: subject.total, bad: subject.bad } } };
  },
});
