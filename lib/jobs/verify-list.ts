import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { statusChanges } from '@/db/schema/status-lists';
import { at, issuer } from '@/lib/issuer/metadata';
import { record } from '@/lib/ledger/record';
import type { Fetch } from '@/lib/verifier/fetch-text';
import { fetchIssuerKeys } from '@/lib/verifier/issuer-keys';
import { fetchList, statusIn } from '@/lib/verifier/status';

type Change = typeof statusChanges.$inferSelect;

/** How a verifier reads what the registry calls a status. */
const asRead: Record<string, string> = {
  active: 'valid',
  suspended: 'suspended',
  revoked: 'revoked',
  expired: 'revoked',
};

/** Changes a newer one of the same credential has overtaken can no longer be seen: they are left as they are. */
async function unseen(tx: Tx, listId: number): Promise<Change[]> {
  const rows = await tx
    .selectDistinctOn([statusChanges.credentialId])
    .from(statusChanges)
    .where(and(eq(statusChanges.listId, listId), sql`${statusChanges.changedAt} > now() - interval '1 day'`))
    .orderBy(statusChanges.credentialId, sql`${statusChanges.listVersion} desc`);
  return rows.filter(({ seenAt }) => seenAt === null);
}

async function note(tx: Tx, changes: readonly Change[], seenAt: Date): Promise<void> {
  const ids = changes.map(({ id }) => id);
  await tx
    .update(statusChanges)
    .set({ seenAt })
    .where(and(inArray(statusChanges.id, ids), isNull(statusChanges.seenAt)));
  for (const { credentialId: id, residentId, region, status, changedAt } of changes) {
    const seconds = Math.max(0, seenAt.getTime() - changedAt.getTime()) / 1000;
    await record(tx, 'status-list.verify', 'done', { id, residentId, region }, { detail: { status, seconds } });
  }
}

/**
 * The canary: reads a list the way any verifier does, over HTTP with nothing but public keys, and notes for each change
 * when it was first to be seen. Throws when a change is not there yet, so that the job is tried again.
 */
export async function verifyList(tx: Tx, listId: number, fetch: Fetch = globalThis.fetch): Promise<void> {
  const changes = await unseen(tx, listId);
  if (changes.length === 0) return;
  const from = { issuer: issuer(), now: new Date(), cache: 'no-store', fetch } as const;
  const keys = await fetchIssuerKeys(from.issuer, { ...from, allowed: [from.issuer] });
  const list = await fetchList(at(`/status-lists/${listId}`), { ...from, keys });
  const seen: Change[] = [];
  for (const change of changes)
    if ((await statusIn(list, change.listIndex)) === asRead[change.status]) seen.push(change);
  await note(tx, seen, new Date());
  if (seen.length < changes.length) throw new Error(`list ${listId} does not show every change yet`);
}
