import { z } from 'zod';
import { credentialReasons } from '@/db/schema/credentials';
import { act } from '@/lib/act';
import { cancelOffers } from '@/lib/credentials/cancel-offers';
import { endDevices } from '@/lib/credentials/end-devices';
import { credentialById, lockResident } from '@/lib/credentials/queries';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

/**
 * Ends a device's digital KTP-el for good (pemblokiran, Permendagri 72/2022 art. 21): every copy, the binding to the
 * device and every pending offer with its code and token, under one lock.
 */
export const revokeCredential = act('credential.revoke', {
  input: z.strictObject({ credentialId: id, reason: choice(credentialReasons) }),
  subject: (tx, { credentialId }) => credentialById(tx, credentialId),
  async perform({ tx, input, subject }) {
    await lockResident(tx, subject.residentId);
    const revoked = await endDevices(tx, subject.residentId, input.reason, subject.deviceId);
    const [first] = revoked;
    if (!first) throw new Refusal('credential.alreadyRevoked');
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
