import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offers } from '@/db/schema/credentials';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertMayReceive } from '@/lib/cases/may-receive';
import { assertIdentified, type Case, caseById } from '@/lib/cases/queries';
import { cancelOffers } from '@/lib/credentials/cancel-offers';
import { lockResident, newestOffer } from '@/lib/credentials/queries';
import { hashOfLink, macOfDigits, newLink, newSixDigits, OFFER_MINUTES } from '@/lib/credentials/secrets';
import { env } from '@/lib/env';
import { id } from '@/lib/fields';
import { bodies } from '@/lib/messages/bodies';
import { queueMessage } from '@/lib/messages/queue';
import { Refusal } from '@/lib/refusal';

const RESEND_SECONDS = 60;

async function makeOffer(tx: Tx, current: Case) {
  const offerId = randomUUID();
  const link = newLink();
  const pin = newSixDigits();
  const [made] = await tx
    .insert(offers)
    .values({
      id: offerId,
      caseId: current.id,
      residentId: current.residentId,
      region: current.region,
      codeHash: hashOfLink(link),
      pinMac: macOfDigits(offerId, pin),
      expiresAt: sql`now() + make_interval(mins => ${OFFER_MINUTES})`,
    })
    .returning({ expiresAt: offers.expiresAt });
  return { offerId, link, pin, expiresAt: made?.expiresAt ?? new Date() };
}

async function assertPause(tx: Tx, caseId: string): Promise<void> {
  const last = await newestOffer(tx, caseId);
  const age = last ? Math.floor((Date.now() - last.createdAt.getTime()) / 1000) : RESEND_SECONDS;
  if (age < RESEND_SECONDS) throw new Refusal('offer.tooSoon', { seconds: RESEND_SECONDS - age });
}

/**
 * Sends one live offer to the confirmed number: a link in the message, and a PIN that only the officer sees, once.
 * Every earlier offer of this resident ends. Only after the old credential is revoked, or when there was none.
 */
export const reissueCredential = act('credential.reissue', {
  input: z.strictObject({ caseId: id }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, officer, subject }) {
    const { residentId, region, id: caseId, phoneSealed } = subject;
    if (subject.status !== 'awaiting-claim' || !phoneSealed || !subject.phoneConfirmedAt)
      throw new Refusal('case.nothingToDecide');
    assertIdentified(subject);
    await assertMayReceive(tx, officer, subject, 'phone');
    await lockResident(tx, residentId);
    await assertPause(tx, caseId);
    const offersCancelled = await cancelOffers(tx, residentId);
    const { offerId, link, pin, expiresAt } = await makeOffer(tx, subject);
    const body = bodies.offer(new URL(`/claim/${link}`, env().PUBLIC_URL).href);
    const to = unseal('cases.phone', caseId, phoneSealed);
    await queueMessage(tx, { caseId, residentId, region, kind: 'offer', channel: 'sms', to, body });
    await changeCase(tx, subject, {}); // a page that shows the case as waiting must learn that it does not
    return {
      result: { pin, expiresAt: expiresAt.toISOString() },
      entry: { detail: { offerId, expiresAt: expiresAt.toISOString(), offersCancelled } },
    };
  },
});
