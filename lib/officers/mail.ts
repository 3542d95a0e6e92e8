import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type officerMailKinds, officerMails } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import { seal, unseal } from '@/db/sealing';
import { enqueue } from '@/lib/jobs/enqueue';

export type OfficerMail = { officerId: string; kind: (typeof officerMailKinds)[number]; body: string };

/**
 * Stores a mail to an officer, sealed, and queues its sending, both in the caller's transaction, which needs an entry about
 * that officer. The caller sees the officer's row, by row-level security. An officer without an address gets none: false.
 */
export async function queueOfficerMail(tx: Tx, { officerId, kind, body }: OfficerMail): Promise<boolean> {
  const [officer] = await tx.select({ sealed: officers.emailSealed }).from(officers).where(eq(officers.id, officerId));
  if (!officer?.sealed) return false;
  const id = randomUUID();
  const to = unseal('officers.email', officerId, officer.sealed);
  const sealed = { toSealed: seal('officer_mails.to', id, to), bodySealed: seal('officer_mails.body', id, body) };
  await tx.insert(officerMails).values({ id, officerId, kind, ...sealed });
  await enqueue(tx, 'officer-mail.send', { mailId: id }, `officer-mail:${id}`);
  return true;
}
