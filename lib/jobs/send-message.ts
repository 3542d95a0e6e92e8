import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { messages } from '@/db/schema/messages';
import { unseal } from '@/db/sealing';
import { record } from '@/lib/ledger/record';

/** How a message leaves the house. Throws when it could not be handed over: the job is tried again later. */
export type Gateway = {
  name: string;
  send: (message: { channel: 'sms' | 'email'; to: string; body: string }) => Promise<void>;
};

/** Nothing leaves the machine: the message is read on the practice screen. */
export const practiceGateway: Gateway = { name: 'practice', send: async () => {} };

/** After the last try: the message is given up, on record, and counts as one that was not delivered. */
export async function giveUpMessage(tx: Tx, messageId: string): Promise<void> {
  const [message] = await tx
    .update(messages)
    .set({ status: 'failed', attempts: sql`${messages.attempts} + 1` })
    .where(and(eq(messages.id, messageId), eq(messages.status, 'queued')))
    .returning();
  if (!message) return;
  const { residentId, region, caseId, kind, channel } = message;
  const about = { id: messageId, residentId, region, caseId };
  await record(tx, 'message.send', 'failed', about, { detail: { kind, channel } });
}

/** Sends one message and records it. A message already sent is left alone, so a job that runs twice sends once. */
export async function sendMessage(tx: Tx, gateway: Gateway, messageId: string): Promise<void> {
  const [message] = await tx.select().from(messages).where(eq(messages.id, messageId)).for('update');
  if (!message || message.status === 'sent') return;
  await gateway.send({
    channel: message.channel,
    to: unseal('messages.to', message.id, message.toSealed),
    body: unseal('messages.body', message.id, message.bodySealed),
  });
  await tx
    .update(messages)
    .set({ status: 'sent', sentAt: sql`now()`, attempts: sql`${messages.attempts} + 1` })
    .where(eq(messages.id, messageId));
  const { residentId, region, caseId } = message;
  await record(
    tx,
    'message.send',
    'done',
    { id: messageId, residentId, region, caseId },
    { detail: { kind: message.kind, channel: message.channel, gateway: gateway.name } },
  );
}
