import { and, count, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';

/** An office, held until the transaction ends. */
export async function officeById(tx: Tx, id: string) {
  const [row] = await tx.select().from(offices).where(eq(offices.id, id)).for('no key update');
  return row;
}

/** Accounts that are not deactivated, invited ones included. */
export async function officersAt(tx: Tx, officeId: string): Promise<number> {
  const [row] = await tx
    .select({ officers: count() })
    .from(officers)
    .where(and(eq(officers.officeId, officeId), isNull(officers.disabledAt)));
  return row?.officers ?? 0;
}
