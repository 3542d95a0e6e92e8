import { report } from '@/lib/report';
import { residentById } from '@/lib/residents/queries';

/** Can this officer open the record (own area, or served at the own office)? Yes or no, nothing of the person. */
export const isInReach = report('resident.view', async (tx, _officer, residentId: string) =>
  Boolean(await residentById(tx, residentId)),
);
