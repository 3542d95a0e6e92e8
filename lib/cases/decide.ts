import { z } from 'zod';
import type { CaseStatus, destinations } from '@/db/schema/cases';
import { type Acting, act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertMayReceive } from '@/lib/cases/may-receive';
import { assertCurrent, assertIdentified, type Case, caseById } from '@/lib/cases/queries';
import { orderCard } from '@/lib/credentials/order-card';
import { liveDevice, lockResident } from '@/lib/credentials/queries';
import { reissueCredential } from '@/lib/credentials/reissue';
import { revokeCredential } from '@/lib/credentials/revoke';
import { id, version } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

const statusAfter: Record<(typeof destinations)[number], CaseStatus> = {
  phone: 'awaiting-claim',
  card: 'completed',
  later: 'awaiting-phone',
  none: 'completed',
};

/** Revokes what is still on the old phone; a case resumed later finds that done. */
async function revokeLive(acting: Acting, current: Case): Promise<boolean> {
  const live = await liveDevice(acting.tx, current.residentId);
  if (!live) return false;
  await revokeCredential.within(acting, { credentialId: live.credential.id, reason: current.cause });
  return true;
}

/**
 * The red button: revokes the old credential for good and starts what the case chose, in one transaction. The PIN of a
 * new offer is in the answer and nowhere else; the same key answers it again while the answer is kept.
 */
export const decideCase = act('case.decide', {
  input: z.strictObject({ caseId: id, version }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, officer, input, subject }) {
    assertCurrent(subject, input.version);
    const { destination } = subject;
    if (subject.status !== 'open') throw new Refusal('case.nothingToDecide');
    assertIdentified(subject);
    if (!destination) throw new Refusal('case.destinationFirst');
    await assertMayReceive(tx, officer, subject, destination);
    await lockResident(tx, subject.residentId);
    const acting = { tx, officer };
    const revoked = await revokeLive(acting, subject);
    if (destination === 'card') await orderCard.within(acting, { caseId: subject.id });
    const status = statusAfter[destination];
    const now = new Date();
    await changeCase(tx, subject, {
      status,
      ...(revoked ? { revokedAt: now } : {}),
      closedAt: status === 'completed' ? now : null,
    });
    const offer = destination === 'phone' ? await reissueCredential.within(acting, { caseId: subject.id }) : null;
    return {
      result: { destination, revoked, offer },
      entry: { reason: subject.cause, detail: { destination, revoked } },
    };
  },
});
