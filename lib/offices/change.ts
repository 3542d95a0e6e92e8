import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { offices } from '@/db/schema/areas';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { facts } from '@/lib/offices/fields';
import { officeById } from '@/lib/offices/queries';
import { Refusal } from '@/lib/refusal';

/** Name, address and number of counters. */
export const changeOffice = act('office.change', {
  input: z.strictObject({ officeId: id, ...facts }),
  subject: (tx, { officeId }) => officeById(tx, officeId),
  async perform({ tx, input: { name, address, counters }, subject }) {
    if (subject.closedAt) throw new Refusal('officePlace.closed');
    const next = { name, address, counters };
    const changed = (['name', 'address', 'counters'] as const).filter((key) => next[key] !== subject[key]);
    if (changed.length === 0) throw new Refusal('officer.same');
    await tx.update(offices).set(next).where(eq(offices.id, subject.id));
    return { result: {}, entry: { detail: { changed } } };
  },
});
