import { desc } from 'drizzle-orm';
import { z } from 'zod';
import { messages } from '@/db/schema/messages';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { isTraining } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** Training mode only: the messages of the officer's area as they would arrive on phones and in inboxes, newest first. */
export const readPracticeMessages = act('practice.read-messages', {
  input: z.strictObject({}),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx }) {
    if (!isTraining()) throw new Refusal('notFound');
    const rows = await tx.select().from(messages).orderBy(desc(messages.createdAt)).limit(40);
    const read = rows.map(({ id, caseId, kind, channel, status, createdAt, sentAt, toSealed, bodySealed }) => ({
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
    return { result: read, entry: { detail: { messages: read.length } } };
  },
});
export type PracticeMessage = Awaited<ReturnType<typeof readPracticeMessages>>[number];
