import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { credentialReasons, credentials, devices } from '@/db/schema/credentials';
import { act } from '@/lib/act';
import { cancelOffers } from '@/lib/credentials/cancel-offers';
import { credentialById, lockResident } from '@/lib/credentials/queries';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

/**
 * Ends a device's digital KTP-el for good (pemblokiran, Permendagri 72/2022 art. 21): every copy, the binding to the
 * device and every pending offer, under one lock.
 */
export const revokeCredential = act('credential.revoke', {
  input: z.strictObject({ credentialId: id, reason: choice(credentialReasons) }),
  subject: (tx, { credentialId }) => credentialById(tx, credentialId),
  async perform({ tx, input, subject }) {
    await lockResident(tx, subject.residentId);
    const revoked = await tx
      .update(credentials)
      .set({ status: 'revoked', reason: input.reason, changedAt: sql`now()` })
      .where(
        and(
          eq(credentials.deviceId, subject.deviceId),
          inArray(credentials.status, ['active', 'suspended', 'expired']),
        ),
      )
      .returning({ id: credentials.id, changedAt: credentials.changedAt });
    const [first] = revoked;
    if (!first) throw new Refusal('credential.alreadyRevoked');
    await tx.update(devices).set({ unboundAt: sql`now()` }).where(eq(devices.id, subject.deviceId));
    const offersCancelled = await cancelOffers(tx, subject.residentId);
    return {
      result: { at: first.changedAt.toISOString(), copies: revoked.length },
      entry: {
        reason: input.reason,
        detail: { from: subject.status, to: 'revoked', copies: revoked.length, offersCancelled },
      },
    };
  },
});
