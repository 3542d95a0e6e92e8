import { lt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { webhookDeliveries } from '@/db/schema/webhooks';

/** What was tried is kept for thirty days. What happened stands in the ledger for good. */
export const forgetDeliveries = (tx: Tx) =>
  tx.delete(webhookDeliveries).where(lt(webhookDeliveries.at, sql`now() - interval '30 days'`));
