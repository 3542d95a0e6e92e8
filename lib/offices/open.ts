import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { areas, officeKinds, offices, timeZones } from '@/db/schema/areas';
import { act } from '@/lib/act';
import { areaPath, choice } from '@/lib/fields';
import { facts, officeCode } from '@/lib/offices/fields';
import { Refusal } from '@/lib/refusal';

/** Opens an office in an area of the admin's own. Its code is its name in lists and imports, and never changes. */
export const openOffice = act('office.open', {
  input: z.strictObject({
    ...{ code: officeCode, region: areaPath, kind: choice(officeKinds), timeZone: choice(timeZones) },
    ...facts,
  }),
  subject: async (tx, { region }) => {
    const [area] = await tx.select({ region: areas.path }).from(areas).where(eq(areas.path, region));
    return area;
  },
  async perform({ tx, input, subject }) {
    const [made] = await tx
      .insert(offices)
      .values(input)
      .onConflictDoNothing({ target: offices.code })
      .returning({ id: offices.id });
    if (!made) throw new Refusal('officePlace.codeTaken');
    const about = { id: made.id, region: subject.region };
    return { result: { officeId: made.id }, entry: { about, detail: { code: input.code } } };
  },
});
