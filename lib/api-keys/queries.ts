import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { apiKeys } from '@/db/schema/api-keys';
import { areas } from '@/db/schema/areas';

/** An area that has figures: the country, a province or a regency, while there is one. */
export async function areaWithFigures(tx: Tx, path: string): Promise<{ region: string; kind: string } | undefined> {
  const [area] = await tx
    .select({ region: areas.path, kind: areas.kind })
    .from(areas)
    .where(and(eq(areas.path, path), eq(areas.retired, false)));
  return area?.kind === 'district' ? undefined : area;
}

/** A key of the own area, while it was not revoked. */
export async function apiKeyById(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: apiKeys.id, region: apiKeys.region, prefix: apiKeys.prefix })
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
  return row;
}
