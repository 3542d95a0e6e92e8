import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { webhookCursors, webhooks } from '@/db/schema/webhooks';
import { seal } from '@/db/sealing';
import { act } from '@/lib/act';
import { choice, id } from '@/lib/fields';
import { endpointName, endpointUrl, hostIn, newSecret } from './fields';
import { queueNow, webhookById } from './queries';

const input = z.strictObject({
  ...{ webhookId: id, name: endpointName, url: endpointUrl },
  ...{ state: choice(['sends', 'paused']), newSecret: z.literal('yes').optional() },
});

/** Name, address, whether it is sent anything, and a new secret. Whoever was paused goes on where it stopped. */
export const changeWebhook = act('webhook.change', {
  input,
  subject: (tx, { webhookId }) => webhookById(tx, webhookId),
  async perform({ tx, input: { webhookId, name, url, state, newSecret: wanted }, subject }) {
    const secret = wanted && newSecret();
    const pausedAt = state === 'paused' ? (subject.pausedAt ?? sql`now()`) : null;
    const pausedBecause = state === 'paused' ? (subject.pausedBecause ?? 'officer') : null;
    const sealed = secret ? { secretSealed: seal('webhooks.secret', webhookId, secret) } : {};
    await tx
      .update(webhooks)
      .set({ name, url, pausedAt, pausedBecause, ...sealed })
      .where(eq(webhooks.id, webhookId));
    if (state === 'sends') {
      await tx.update(webhookCursors).set({ failingSince: null }).where(eq(webhookCursors.webhookId, webhookId));
      await queueNow(tx, webhookId, 'webhook.deliver');
    }
    const detail = { host: hostIn(url), from: hostIn(subject.url), state, newSecret: Boolean(secret) };
    return { result: { webhookId, ...(secret ? { secret } : {}) }, entry: { detail } };
  },
});
