import { z } from 'zod';
import { cancelReasons } from '@/db/schema/cases';
import { type Acting, act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertSeen, type Case, caseById, isIdentified, newestIdentityCheck } from '@/lib/cases/queries';
import { cancelOffers } from '@/lib/credentials/cancel-offers';
import { liftSuspension } from '@/lib/credentials/lift';
import { liveDevice, lockResident } from '@/lib/credentials/queries';
import { choice, id, version } from '@/lib/fields';
import { record } from '@/lib/ledger/record';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

type Reason = (typeof cancelReasons)[number];

const MISTAKE_MINUTES = 15;

/** A slip of the officer's own, undone on the spot: nobody's identity was looked at yet. */
const isOwnMistake = ({ openedBy, openedAt }: Case, officer: Officer, reason: Reason) =>
  reason === 'reported-in-error' &&
  openedBy === officer.id &&
  Date.now() - openedAt.getTime() < MISTAKE_MINUTES * 60_000;

/**
 * A found phone needs its owner: identity confirmed in this case, by more than other papers, which take a second person
 * for everything else too. Without that only the officer's own slip of the last quarter of an hour is undone.
 */
async function assertMayLift({ tx, officer }: Acting, current: Case, reason: Reason): Promise<void> {
  if (isOwnMistake(current, officer, reason)) return;
  if (!isIdentified(current)) throw new Refusal('case.liftNeedsIdentity');
  const check = await newestIdentityCheck(tx, current.id);
  if (check?.route === 'C') throw new Refusal('case.liftNeedsCard');
}

/** Lifts the block this very case made, and no other. */
async function liftBlock({ tx, officer }: Acting, current: Case, reason: Reason): Promise<boolean> {
  const live = await liveDevice(tx, current.residentId);
  if (reason === 'resident-left' || live?.credential.status !== 'suspended') return false;
  if (live.credential.suspendedByCase !== current.id) return false;
  await assertMayLift({ tx, officer }, current, reason);
  const copies = await liftSuspension(tx, live.device.id, reason);
  const { residentId, region, id: caseId } = current;
  await record(
    tx,
    'credential.resume',
    'done',
    { id: live.credential.id, residentId, region, caseId },
    { reason, detail: { from: 'suspended', to: 'active', copies } },
  );
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
    const resumed = await liftBlock({ tx, officer }, subject, reason);
    await changeCase(tx, subject, { status: 'cancelled', closedAt: new Date() });
    const offersCancelled = await cancelOffers(tx, subject.residentId);
    return { result: { resumed }, entry: { reason, detail: { resumed, offersCancelled } } };
  },
});
