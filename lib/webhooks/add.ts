import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { webhookCursors, webhooks } from '@/db/schema/webhooks';
import { seal } from '@/db/sealing';
import { act } from '@/lib/act';
import { endpointName, endpointUrl, hostIn, newSecret } from './fields';

/** A new endpoint, from what is sealed next. Its secret is in the answer and never shown again. */
export const addWebhook = act('webhook.add', {
  input: z.strictObject({ name: endpointName, url: endpointUrl }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input: { name, url }, subject: { region } }) {
    const [id, secret] = [randomUUID(), newSecret()];
    const secretSealed = seal('webhooks.secret', id, secret);
    await tx.insert(webhooks).values({ id, region, name, url, secretSealed, createdBy: officer.id });
    const nextLeaf = sql`(select coalesce(max(leaf) + 1, 0) from log_leaves)`;
    await tx.insert(webhookCursors).values({ webhookId: id, nextLeaf });
    return { result: { webhookId: id, secret }, entry: { about: { id, region }, detail: { host: hostIn(url) } } };
  },
});
