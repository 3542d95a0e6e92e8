import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { offices } from '@/db/schema/areas';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { officeById, officersAt } from '@/lib/offices/queries';
import { Refusal } from '@/lib/refusal';

/** Closes an office for good. Not while officers work there: they are moved first. */
export const closeOffice = act('office.close', {
  input: z.strictObject({ officeId: id }),
  subject: (tx, { officeId }) => officeById(tx, officeId),
  async perform({ tx, officer, subject }) {
    if (subject.closedAt) throw new Refusal('officePlace.closed');
    if (subject.id === officer.office.id) throw new Refusal('officePlace.ownOffice');
    const count = await officersAt(tx, subject.id);
    if (count > 0) throw new Refusal('officePlace.hasOfficers', { count });
    await tx.update(offices).set({ closedAt: sql`now()` }).where(eq(offices.id, subject.id));
    return { result: {}, entry: {} };
  },
});
