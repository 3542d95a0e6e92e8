import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { officerMails } from '@/db/schema/factors';
import { unseal } from '@/db/sealing';
import type { Gateway } from '@/lib/jobs/send-message';
import { record } from '@/lib/ledger/record';

/** Sends one mail to an officer and records it. One that was sent is left alone, so a job that runs twice sends once. */
export async function sendOfficerMail(tx: Tx, gateway: Gateway, mailId: string): Promise<void> {
  const [mail] = await tx.select().from(officerMails).where(eq(officerMails.id, mailId)).for('update');
  if (!mail || mail.status === 'sent') return;
  await gateway.send({
    channel: 'email',
    to: unseal('officer_mails.to', mail.id, mail.toSealed),
    body: unseal('officer_mails.body', mail.id, mail.bodySealed),
  });
  await tx
    .update(officerMails)
    .set({ status: 'sent', sentAt: sql`now()`, attempts: sql`${officerMails.attempts} + 1` })
    .where(eq(officerMails.id, mailId));
  const detail = { kind: mail.kind, gateway: gateway.name };
  await record(tx, 'officer-mail.send', 'done', { id: mail.officerId }, { detail });
}
