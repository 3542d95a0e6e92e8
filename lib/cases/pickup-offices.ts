import { eq } from 'drizzle-orm';
import { offices } from '@/db/schema/areas';
import { report } from '@/lib/report';

/** Where a card may be picked up: the offices of the officer's own regency, the own one first. */
export const pickupOffices = report('case.choose-destination', async (tx, officer) => {
  const rows = await tx
    .select({ id: offices.id, name: offices.name })
    .from(offices)
    .where(eq(offices.region, officer.office.region))
    .orderBy(offices.code);
  return rows.sort((a, b) => Number(b.id === officer.office.id) - Number(a.id === officer.office.id));
});
