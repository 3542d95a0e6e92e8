import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { webhooks } from '@/db/schema/webhooks';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { hostIn } from './fields';
import { webhookById } from './queries';

/** Nothing is sent there any more. What was sent stays in the delivery log for its thirty days. */
export const removeWebhook = act('webhook.remove', {
  input: z.strictObject({ webhookId: id }),
  subject: (tx, { webhookId }) => webhookById(tx, webhookId),
  async perform({ tx, subject }) {
    await tx.update(webhooks).set({ removedAt: sql`now()` }).where(eq(webhooks.id, subject.id));
    return { result: {}, entry: { detail: { host: hostIn(subject.url) } } };
  },
});
