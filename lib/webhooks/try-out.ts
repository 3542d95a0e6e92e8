import { z } from 'zod';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { queueNow, webhookById } from './queries';

/** Sends a made-up event, also to a paused endpoint. What it answers is in the delivery log a moment later. */
export const testWebhook = act('webhook.test', {
  input: z.strictObject({ webhookId: id }),
  subject: (tx, { webhookId }) => webhookById(tx, webhookId),
  async perform({ tx, subject }) {
    await queueNow(tx, subject.id, 'webhook.test');
    return { result: {}, entry: {} };
  },
});
