import { sql } from 'drizzle-orm';
import { currentKey } from '@/lib/keys/keys';
import { ask } from '@/lib/transaction';

const known = new Map<number, string>();

/**
 * The key that signs a list and the credentials in it, for the list's life: whichever was current when it was first
 * needed. Wallets check the list with the key of their credential.
 */
export async function listKey(listId: number): Promise<string> {
  const kid = known.get(listId) ?? (await boundKey(listId));
  known.set(listId, kid);
  return kid;
}

async function boundKey(listId: number): Promise<string> {
  const row = await ask<{ kid: string | null }>(sql`select kid from status_lists where id = ${listId}`);
  if (row?.kid) return row.kid;
  const bound = await ask<{
    kid: string;
  }>(sql`update status_lists set kid = coalesce(kid, ${currentKey('credential').kid})
    where id = ${listId} returning kid`);
  if (!bound) throw new Error(`no status list ${listId}`);
  return bound.kid;
}
