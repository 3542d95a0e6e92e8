import { z } from 'zod';
import { cardOrders } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { caseById } from '@/lib/cases/queries';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

/** Orders the physical KTP-el at the office chosen in the case. */
export const orderCard = act('card.order', {
  input: z.strictObject({ caseId: id }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, subject }) {
    if (!subject.pickupOfficeId || subject.closedAt) throw new Refusal('case.destinationFirst');
    const { id: caseId, residentId, region, pickupOfficeId } = subject;
    const [order] = await tx
      .insert(cardOrders)
      .values({ caseId, residentId, region, pickupOfficeId })
      .onConflictDoNothing()
      .returning({ id: cardOrders.id });
    if (!order) throw new Refusal('case.nothingToDecide');
    return { result: { orderId: order.id }, entry: { detail: { orderId: order.id, pickupOfficeId } } };
  },
});
