import { z } from 'zod';
import { act } from '@/lib/act';
import { openCaseOf } from '@/lib/cases/queries';
import { liftSuspension } from '@/lib/credentials/lift';
import { credentialById, lockResident } from '@/lib/credentials/queries';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

export const resumeReasons = ['found-again', 'reported-in-error'] as const;

/**
 * Lifts a suspension, without a case to stand on: a supervisor's to do. While a case is open, the case decides; a
 * revoked credential never comes back.
 */
export const resumeCredential = act('credential.resume', {
  input: z.strictObject({ credentialId: id, reason: choice(resumeReasons) }),
  subject: (tx, { credentialId }) => credentialById(tx, credentialId),
  async perform({ tx, input, subject }) {
    await lockResident(tx, subject.residentId);
    const open = await openCaseOf(tx, subject.residentId);
    if (open) throw new Refusal('credential.caseOpen', { number: open.number });
    const copies = await liftSuspension(tx, subject.deviceId, input.reason);
    if (copies === 0) throw new Refusal('credential.notSuspended');
    return {
      result: { copies },
      entry: { reason: input.reason, detail: { from: 'suspended', to: 'active', copies } },
    };
  },
});
