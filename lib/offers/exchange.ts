import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offers } from '@/db/schema/credentials';
import { act } from '@/lib/act';
import { digitsMatch, MOST_PIN_TRIES, sha256, TOKEN_SECONDS } from '@/lib/credentials/secrets';
import { offerById } from '@/lib/offers/queries';
import { Refusal } from '@/lib/refusal';

/** Counts the try before it is judged, so that guessing side by side gains nothing. Answers how many are left. */
async function countTry(tx: Tx, offerId: string): Promise<number | undefined> {
  const isOpen = and(
    eq(offers.id, offerId),
    isNull(offers.exchangedAt),
    isNull(offers.redeemedAt),
    isNull(offers.cancelledAt),
    lt(offers.pinFailures, MOST_PIN_TRIES),
    gt(offers.expiresAt, sql`now()`),
  );
  const [counted] = await tx
    .update(offers)
    .set({ pinFailures: sql`${offers.pinFailures} + 1` })
    .where(isOpen)
    .returning({ tries: offers.pinFailures });
  return counted && MOST_PIN_TRIES - counted.tries;
}

/**
 * Exchanges an offer's code, which the wallet has shown, and the PIN from the counter for an access token, once
 * (OpenID4VCI 1.0, 6.1: pre-authorized code with tx_code). `tokenId` is the jti of the token to come. A wrong PIN counts
 * even though it is refused; after five the offer is dead.
 */
export const exchangeOffer = act('offer.exchange', {
  input: z.strictObject({ pin: z.string().max(100), tokenId: z.string().min(16) }),
  subject: (tx, _input, wallet) => offerById(tx, wallet.id),
  async perform({ tx, input: { pin, tokenId }, subject }) {
    const left = await countTry(tx, subject.id);
    if (left === undefined) throw new Refusal('offer.gone');
    if (!digitsMatch(subject.id, pin, subject.pinMac))
      return {
        refusal: left ? new Refusal('offer.wrongPin', { left }) : new Refusal('offer.locked'),
        entry: { detail: { left } },
      };
    const tokenExpiresAt = sql`now() + make_interval(secs => ${TOKEN_SECONDS})`;
    await tx
      .update(offers)
      .set({ exchangedAt: sql`now()`, tokenHash: sha256(tokenId), tokenExpiresAt })
      .where(eq(offers.id, subject.id));
    return { result: { offerId: subject.id }, entry: { detail: { offerId: subject.id } } };
  },
});
