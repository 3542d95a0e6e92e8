import type { Tx } from '@/db/client';
import { queueOfficerMail } from '@/lib/officers/mail';
import { mailBodies } from '@/lib/officers/mail-bodies';
import type { Managed } from '@/lib/officers/managed';
import { endSessionsOf } from '@/lib/officers/sessions-of';

/**
 * After a change of role, area or office nobody goes on with a screen of before: sessions end, and whoever has an address
 * is told.
 */
export async function tellMoved(tx: Tx, { id: officerId, emailSealed }: Managed): Promise<void> {
  await endSessionsOf(tx, officerId, 'by-admin');
  if (emailSealed) await queueOfficerMail(tx, { officerId, kind: 'moved', body: mailBodies.moved() });
}
