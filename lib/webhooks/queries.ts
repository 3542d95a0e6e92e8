import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { webhooks } from '@/db/schema/webhooks';

/** An endpoint of the own area, while it is there. */
export async function webhookById(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), isNull(webhooks.removedAt)));
  return row;
}

/** A job for it now, whatever it waits for. */
export async function queueNow(tx: Tx, id: string, task: 'webhook.deliver' | 'webhook.test'): Promise<void> {
  await tx.execute(sql`select queue_webhook(${id}, ${task})`);
}
