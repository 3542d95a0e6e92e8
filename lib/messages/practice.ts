import { desc } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { messages } from '@/db/schema/messages';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { isTraining } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

const newest = (tx: Tx) => tx.select().from(messages).orderBy(desc(messages.createdAt)).limit(40);

/** Training mode only: the messages of the officer's area as they would arrive on phones and in inboxes, newest first. */
export const readPracticeMessages = act('practice.read-messages', {
  input: z.strictObject({}),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx }) {
    if (!isTraining()) throw new Refusal('notFound');
    return { result: null, entry: { detail: { messages: (await newest(tx)).length } } };
  },
  async read({ tx }) {
    return (await newest(tx)).map(({ id, caseId, kind, channel, status, createdAt, sentAt, toSealed, bodySealed }) => ({
      ...{
        id,
        caseId,
        kind,
        channel,
        status,
        createdAt: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      },
      to: unseal('messages.to', id, toSealed),
      body: unseal('messages.body', id, bodySealed),
    }));
  },
});
export type PracticeMessage = Awaited<ReturnType<typeof readPracticeMessages>>[number];
