import { z } from 'zod';
import { cancelReasons } from '@/db/schema/cases';
import { type Acting, act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertSeen, caseById } from '@/lib/cases/queries';
import { cancelOffers } from '@/lib/credentials/cancel-offers';
import { liveDevice, lockResident } from '@/lib/credentials/queries';
import { resumeCredential } from '@/lib/credentials/resume';
import { choice, id, version } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

type Reason = (typeof cancelReasons)[number];

/** Lifts the block when the phone turned up or the report was a mistake. A revoked credential stays revoked. */
async function liftBlock(acting: Acting, residentId: string, reason: Reason): Promise<boolean> {
  const live = await liveDevice(acting.tx, residentId);
  if (reason === 'resident-left' || live?.credential.status !== 'suspended') return false;
  await resumeCredential.within(acting, { credentialId: live.credential.id, reason });
  return true;
}

/**
 * Drops a case: ends its offers, and lifts the block with it unless the resident just left. A case that waits for a
 * second person can only be left, so that weak evidence never lifts a block.
 */
export const cancelCase = act('case.cancel', {
  input: z.strictObject({ caseId: id, version, reason: choice(cancelReasons) }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, officer, input: { version: seen, reason }, subject }) {
    assertSeen(subject, seen);
    if (subject.status === 'awaiting-approval' && reason !== 'resident-left') throw new Refusal('case.onlyLeft');
    await lockResident(tx, subject.residentId);
    await changeCase(tx, subject, { status: 'cancelled', closedAt: new Date() });
    const offersCancelled = await cancelOffers(tx, subject.residentId);
    const resumed = await liftBlock({ tx, officer }, subject.residentId, reason);
    return { result: { resumed }, entry: { reason, detail: { resumed, offersCancelled } } };
  },
});
