import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Case } from '@/lib/cases/queries';
import { liveDevice } from '@/lib/credentials/queries';
import { type Alert, alertsOf } from '@/lib/residents/alerts';

/** What is unusual about a case, shown before the red button. */
export type Risk =
  | { key: 'contact-used-by-others'; count: number }
  | { key: 'same-number-as-lost' }
  | { key: 'both-contacts-changed' }
  | Alert;

async function othersWith(tx: Tx, contact: Buffer | null, residentId: string): Promise<number> {
  if (!contact) return 0;
  const found = await tx.execute<{ others: number }>(
    sql`select other_residents_with_contact(${contact}, ${residentId}) as others`,
  );
  return found.rows[0]?.others ?? 0;
}

export async function risksOf(tx: Tx, current: Case): Promise<Risk[]> {
  const risks: Risk[] = [];
  const live = await liveDevice(tx, current.residentId);
  const samePhone = live && current.phoneIndex?.equals(live.device.phoneIndex);
  const sameEmail = live && current.emailIndex?.equals(live.device.emailIndex);
  const phone = await othersWith(tx, current.phoneIndex, current.residentId);
  const email = await othersWith(tx, current.emailIndex, current.residentId);
  if (phone + email > 0) risks.push({ key: 'contact-used-by-others', count: Math.max(phone, email) });
  if (samePhone) risks.push({ key: 'same-number-as-lost' });
  if (live && current.phoneIndex && !samePhone && current.emailIndex && !sameEmail)
    risks.push({ key: 'both-contacts-changed' });
  return [...risks, ...(await alertsOf(tx, current.residentId))];
}
