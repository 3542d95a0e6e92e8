import type { PracticeMessage } from '@/lib/messages/practice';

export type Mailbox = { to: string; messages: PracticeMessage[] };

/** One phone or inbox for each address, the one with the newest message first. */
export function byAddress(messages: readonly PracticeMessage[], channel: PracticeMessage['channel']): Mailbox[] {
  const boxes = new Map<string, PracticeMessage[]>();
  for (const message of messages.filter((one) => one.channel === channel))
    boxes.set(message.to, [...(boxes.get(message.to) ?? []), message]);
  return [...boxes].map(([to, all]) => ({ to, messages: all }));
}
