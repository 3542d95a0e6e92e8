import { z } from 'zod';
import { act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { cancelOffers } from '@/lib/credentials/cancel-offers';
import { heldOffer } from '@/lib/offers/held-offer';
import { Refusal } from '@/lib/refusal';

/**
 * "Bukan saya": whoever received the message says that nobody there asked for a new digital ID. The offer, its code and
 * its token end, and the case stops for a supervisor to look at. What was revoked stays revoked.
 */
export const disownOffer = act('offer.disown', {
  input: z.strictObject({}),
  subject: (tx, _input, wallet) => heldOffer(tx, wallet),
  async perform({ tx, subject }) {
    if (subject.isTaken || subject.isCancelled || subject.case.closedAt) throw new Refusal('offer.gone');
    const offersCancelled = await cancelOffers(tx, subject.residentId);
    await changeCase(tx, subject.case, { status: 'stopped', stopReason: 'offer-disowned', closedAt: new Date() });
    return { result: { caseId: subject.caseId }, entry: { reason: 'offer-disowned', detail: { offersCancelled } } };
  },
});
