import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client';
import type { ContactChannel } from '@/db/schema/cases';
import { type messageKinds, messages } from '@/db/schema/messages';
import { blindIndex, seal } from '@/db/sealing';
import { enqueue } from '@/lib/jobs/enqueue';

export type Message = {
  caseId: string | null;
  residentId: string;
  region: string;
  kind: (typeof messageKinds)[number];
  channel: ContactChannel;
  to: string;
  body: string;
};

/** Stores a message sealed and queues its sending, both in the caller's transaction. */
export async function queueMessage(tx: Tx, message: Message): Promise<string> {
  const { to, body, ...rest } = message;
  const id = randomUUID();
  await tx.insert(messages).values({
    id,
    ...rest,
    toSealed: seal('messages.to', id, to),
    toIndex: blindIndex(message.channel === 'sms' ? 'phone' : 'email', to),
    bodySealed: seal('messages.body', id, body),
  });
  await enqueue(tx, 'message.send', { messageId: id }, `message:${id}`);
  return id;
}
