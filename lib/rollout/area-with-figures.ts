import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { areas } from '@/db/schema/areas';

/** An area that has figures: the country, a province or a regency, while there is one. */
export async function areaWithFigures(tx: Tx, path: string): Promise<{ region: string; kind: string } | undefined> {
  const [area] = await tx
    .select({ region: areas.path, kind: areas.kind })
    .from(areas)
    .where(and(eq(areas.path, path), eq(areas.retired, false)));
  return area?.kind === 'district' ? undefined : area;
}
