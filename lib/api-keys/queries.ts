import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { apiKeys } from '@/db/schema/api-keys';

/** A key of the own area, while it was not revoked. */
export async function apiKeyById(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: apiKeys.id, region: apiKeys.region, prefix: apiKeys.prefix })
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
  return row;
}
