import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { credentials } from '@/db/schema/credentials';
import { act } from '@/lib/act';
import { openCaseOf } from '@/lib/cases/queries';
import { credentialById, lockResident } from '@/lib/credentials/queries';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

export const resumeReasons = ['found-again', 'reported-in-error'] as const;

/** Lifts a suspension. While a case is open the case decides; a revoked credential never comes back. */
export const resumeCredential = act('credential.resume', {
  input: z.strictObject({ credentialId: id, reason: choice(resumeReasons) }),
  subject: (tx, { credentialId }) => credentialById(tx, credentialId),
  async perform({ tx, input, subject }) {
    await lockResident(tx, subject.residentId);
    const open = await openCaseOf(tx, subject.residentId);
    if (open) throw new Refusal('credential.caseOpen', { number: open.number });
    const resumed = await tx
      .update(credentials)
      .set({ status: 'active', reason: input.reason, changedAt: sql`now()` })
      .where(and(eq(credentials.deviceId, subject.deviceId), eq(credentials.status, 'suspended')))
      .returning({ id: credentials.id });
    if (resumed.length === 0) throw new Refusal('credential.notSuspended');
    return {
      result: { copies: resumed.length },
      entry: { reason: input.reason, detail: { from: 'suspended', to: 'active', copies: resumed.length } },
    };
  },
});
