import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type officerMailKinds, officerMails } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import { seal, unseal } from '@/db/sealing';
import { enqueue } from '@/lib/jobs/enqueue';
import { Refusal } from '@/lib/refusal';

type Mail = { officerId: string; kind: (typeof officerMailKinds)[number]; body: string };

/**
 * Stores a mail to an officer sealed and queues its sending, both in the caller's transaction. Throws Refusal
 * `officer.noEmail` when the account has no address.
 */
export async function queueOfficerMail(tx: Tx, { officerId, kind, body }: Mail): Promise<string> {
  const [row] = await tx.select({ email: officers.emailSealed }).from(officers).where(eq(officers.id, officerId));
  if (!row?.email) throw new Refusal('officer.noEmail');
  const id = randomUUID();
  await tx.insert(officerMails).values({
    ...{ id, officerId, kind },
    toSealed: seal('officer_mails.to', id, unseal('officers.email', officerId, row.email)),
    bodySealed: seal('officer_mails.body', id, body),
  });
  await enqueue(tx, 'officer-mail.send', { mailId: id }, `officer-mail:${id}`);
  return id;
}
