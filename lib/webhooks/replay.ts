import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { webhookCursors } from '@/db/schema/webhooks';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { queueNow, webhookById } from './queries';

const leaf = z
  .string({ error: 'required' })
  .trim()
  .regex(/^\d{1,15}$/, 'leafOrTime')
  .transform(Number);
const moment = z
  .string({ error: 'required' })
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/, 'leafOrTime')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'leafOrTime');

/** The first leaf of that time or later. A leaf is a number of its own, a time is ISO 8601 with its zone. */
async function leafAt(tx: Tx, from: number | string): Promise<number> {
  if (typeof from === 'number') return from;
  // Leaves follow the order of commits, so their times are out of step by seconds: the earliest that is not before it.
  const found = await tx.execute<{ leaf: number | null }>(
    sql`select min(leaf)::float8 as leaf from log_leaves where entry_at >= ${from}`,
  );
  const [row] = found.rows;
  if (row?.leaf === null || row?.leaf === undefined) throw new Refusal('webhook.nothingToReplay');
  return row.leaf;
}

/** Sends everything again from there on, with the same ids: a receiver that has seen one of them leaves it out. */
export const replayWebhook = act('webhook.replay', {
  input: z.strictObject({ webhookId: id, from: z.union([leaf, moment], { error: 'leafOrTime' }) }),
  subject: (tx, { webhookId }) => webhookById(tx, webhookId),
  async perform({ tx, input: { webhookId, from }, subject }) {
    const nextLeaf = await leafAt(tx, from);
    const size = await tx.execute<{ size: number }>(
      sql`select coalesce(max(leaf) + 1, 0)::float8 as size from log_leaves`,
    );
    if (nextLeaf >= (size.rows[0]?.size ?? 0)) throw new Refusal('webhook.nothingToReplay');
    await tx.update(webhookCursors).set({ nextLeaf }).where(eq(webhookCursors.webhookId, webhookId));
    if (!subject.pausedAt) await queueNow(tx, webhookId, 'webhook.deliver');
    return { result: { leaf: nextLeaf }, entry: { detail: { leaf: nextLeaf } } };
  },
});
