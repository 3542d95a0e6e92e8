import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import type { Tx } from '@/db/client';
import { webhookCursors, webhookDeliveries, webhooks } from '@/db/schema/webhooks';
import { unseal } from '@/db/sealing';
import { record } from '@/lib/ledger/record';
import { allowedHere } from './allowed';
import { eventOf, testEvent } from './event';
import { eventsFrom } from './next-events';
import { type Posted, post } from './post';

export const DAYS_UNTIL_PAUSED = 3;
type Endpoint = typeof webhooks.$inferSelect;

/** Signed as Standard Webhooks says: HMAC-SHA-256 over id, time and body, version 1. */
export async function postSigned({ id, url, secretSealed }: Endpoint, event: { id: string }): Promise<Posted> {
  const now = new Date();
  const body = JSON.stringify(event);
  const headers = {
    'webhook-id': event.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(unseal('webhooks.secret', id, secretSealed)).sign(event.id, now, body),
  };
  return post(url, headers, body, allowedHere());
}

/** One worker at a time, by a lock on the endpoint's name alone: an admin who changes it waits for no endpoint. */
async function heldEndpoint(tx: Tx, webhookId: string): Promise<Endpoint | undefined> {
  const held = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`webhook:${webhookId}`}, 0)) as held`,
  );
  if (!held.rows[0]?.held) return undefined;
  const [endpoint] = await tx.select().from(webhooks).where(eq(webhooks.id, webhookId));
  return endpoint && !endpoint.removedAt && !endpoint.pausedAt ? endpoint : undefined;
}

async function noteFailure(tx: Tx, { id, region }: Endpoint): Promise<void> {
  const [cursor] = await tx
    .update(webhookCursors)
    .set({ failingSince: sql`coalesce(${webhookCursors.failingSince}, clock_timestamp())` })
    .where(eq(webhookCursors.webhookId, id))
    .returning({
      isOver: sql<boolean>`${webhookCursors.failingSince} < now() - make_interval(days => ${DAYS_UNTIL_PAUSED})`,
    });
  if (!cursor?.isOver) return;
  await tx.update(webhooks).set({ pausedAt: sql`now()`, pausedBecause: 'failing' }).where(eq(webhooks.id, id));
  await record(tx, 'webhook.pause', 'done', { id, region }, { detail: { days: DAYS_UNTIL_PAUSED } });
  await tx.execute(sql`select report_webhook_failing()`);
}

export type Step = 'sent' | 'done' | 'failed';

/**
 * Sends an endpoint the next event of the log, and moves on only when it took it: in the log's order, each at least once. A
 * worker that dies between the two sends it again. `done`: there is nothing to send, or somebody else is sending.
 */
export async function deliverNext(tx: Tx, webhookId: string): Promise<Step> {
  const endpoint = await heldEndpoint(tx, webhookId);
  if (!endpoint) return 'done';
  const [cursor] = await tx.select().from(webhookCursors).where(eq(webhookCursors.webhookId, webhookId));
  const [event] = cursor ? await eventsFrom(tx, cursor.nextLeaf, 1) : [];
  if (!event) return 'done';
  const { leaf } = event;
  const posted = await postSigned(endpoint, eventOf(event));
  await tx.insert(webhookDeliveries).values({ webhookId, leaf, ...posted });
  if (posted.problem) {
    await noteFailure(tx, endpoint);
    return 'failed';
  }
  // Replayed from elsewhere in the meantime: then that counts.
  await tx
    .update(webhookCursors)
    .set({ nextLeaf: leaf + 1, failingSince: null })
    .where(sql`${webhookCursors.webhookId} = ${webhookId} and ${webhookCursors.nextLeaf} = ${leaf}`);
  return 'sent';
}

/** Tries an endpoint out, paused or not, with an event of no leaf. What it answered stands in its log. */
export async function deliverTest(tx: Tx, webhookId: string): Promise<void> {
  const [endpoint] = await tx.select().from(webhooks).where(eq(webhooks.id, webhookId));
  if (!endpoint || endpoint.removedAt) return;
  const posted = await postSigned(endpoint, testEvent(`test-${randomUUID()}`, new Date()));
  await tx.insert(webhookDeliveries).values({ webhookId, leaf: null, ...posted });
}
