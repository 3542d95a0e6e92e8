import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';
import type { ActName } from '@/lib/acts';
import type { Approval } from '@/lib/approvals/queries';
import { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

/** From here on the transaction acts at this office: entries say so, and who is served there is to be seen. */
export const actAt = (tx: Tx, officeId: string) => tx.execute(sql`select set_config('app.office', ${officeId}, true)`);

/**
 * Whoever asked, as that officer stands now: role and area are judged again. From here on the transaction acts at the
 * maker's office, and its entries name both people.
 */
export async function actForMaker(tx: Tx, approval: Approval, requestId: string): Promise<Officer> {
  const { id, username, name, role, region } = officers;
  const [row] = await tx
    .select({
      ...{ id, username, name, role, region },
      office: {
        id: offices.id,
        code: offices.code,
        name: offices.name,
        region: offices.region,
        timeZone: offices.timeZone,
      },
    })
    .from(officers)
    .innerJoin(offices, eq(offices.id, approval.officeId))
    .where(and(eq(officers.id, approval.makerId), isNull(officers.disabledAt)));
  if (!row) throw new Refusal('approval.makerGone');
  const maker = Officer.fromSession(row, approval.makerSession, requestId);
  if (!maker.does(approval.act as ActName)) throw new Refusal('approval.makerGone');
  await tx.execute(sql`select set_config('app.maker', ${maker.id}, true)`);
  await actAt(tx, approval.officeId);
  return maker;
}
