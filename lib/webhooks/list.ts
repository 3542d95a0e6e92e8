import { asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { webhookCursors, webhookDeliveries, webhooks } from '@/db/schema/webhooks';
import { report } from '@/lib/report';

const LATEST = 20;

const deliveriesOf = (tx: Tx, webhookId: string) =>
  tx
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.id))
    .limit(LATEST);

/** The endpoints, how far each is behind, and what was tried last. Never a secret. */
export const webhooksHere = report('webhook.change', async (tx) => {
  const rows = await tx
    .select({
      ...{ id: webhooks.id, name: webhooks.name, url: webhooks.url, pausedBecause: webhooks.pausedBecause },
      ...{ pausedAt: webhooks.pausedAt, nextLeaf: webhookCursors.nextLeaf, failingSince: webhookCursors.failingSince },
      behind: sql<number>`greatest((select coalesce(max(leaf) + 1, 0) from log_leaves) - ${webhookCursors.nextLeaf}, 0)::float8`,
    })
    .from(webhooks)
    .innerJoin(webhookCursors, eq(webhookCursors.webhookId, webhooks.id))
    .where(isNull(webhooks.removedAt))
    .orderBy(asc(webhooks.createdAt));
  const found = [];
  for (const row of rows) found.push({ ...row, deliveries: await deliveriesOf(tx, row.id) });
  return found;
});
export type WebhookLine = Awaited<ReturnType<typeof webhooksHere>>[number];
