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

/** By the database's clock, as the change itself. */
async function note(tx: Tx, changes: readonly Change[]): Promise<void> {
  const ids = changes.map(({ id }) => id);
  const noted = await tx
    .update(statusChanges)
    .set({ seenAt: sql`clock_timestamp()` })
    .where(and(inArray(statusChanges.id, ids), isNull(statusChanges.seenAt)))
    .returning();
  for (const { credentialId: id, residentId, region, status, changedAt, seenAt } of noted) {
    const seconds = ((seenAt?.getTime() ?? 0) - changedAt.getTime()) / 1000;
    await record(tx, 'status-list.verify', 'done', { id, residentId, region }, { detail: { status, seconds } });
  }
}

/**
 * The canary: reads a list the way any verifier does, over HTTP with nothing but public keys, and notes for each change
 * when it was first to be seen. Answers how many are not there yet: the job is then tried again.
 */
export async function verifyList(tx: Tx, listId: number, fetch: Fetch = globalThis.fetch): Promise<number> {
  const changes = await unseen(tx, listId);
  if (changes.length === 0) return 0;
  const from = { issuer: issuer(), now: new Date(), cache: 'no-store', fetch } as const;
  const keys = await fetchIssuerKeys(from.issuer, { ...from, allowed: [from.issuer] });
  const list = await fetchList(at(`/status-lists/${listId}`), { ...from, keys });
  const seen: Change[] = [];
  for (const change of changes)
    if ((await statusIn(list, change.listIndex)) === asRead[change.status]) seen.push(change);
  if (seen.length > 0) await note(tx, seen);
  return changes.length - seen.length;
}
