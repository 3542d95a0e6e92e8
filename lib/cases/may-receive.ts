import type { Tx } from '@/db/client';
import type { destinations } from '@/db/schema/cases';
import { assertContacts, type Case } from '@/lib/cases/queries';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { obstacleToIssuing, todayIn } from '@/lib/residents/eligibility';
import { openRecord } from '@/lib/residents/queries';

type Destination = (typeof destinations)[number];

/**
 * May this resident be given what the case chose, today, by the record as it is now? A phone, now or later, and a card
 * are issued; "none" only blocks, and is open to everyone. Asked when choosing and again when it is done.
 */
export async function assertMayReceive(
  tx: Tx,
  officer: Officer,
  current: Case,
  destination: Destination,
): Promise<void> {
  if (destination === 'none') return;
  const obstacle = obstacleToIssuing(await openRecord(tx, current.residentId), todayIn(officer.office.timeZone));
  if (obstacle) throw new Refusal(obstacle);
  if (destination === 'phone') assertContacts(current);
}
