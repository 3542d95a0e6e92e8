import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { credentials, devices, offers } from '@/db/schema/credentials';
import { blindIndex, seal, unseal } from '@/db/sealing';
import { type Acting, act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { endDevices } from '@/lib/credentials/end-devices';
import { copiesInForce } from '@/lib/credentials/queries';
import { record } from '@/lib/ledger/record';
import type { caseOfOffer } from '@/lib/offers/case-of-offer';
import { heldOffer } from '@/lib/offers/held-offer';
import type { Offer } from '@/lib/offers/queries';
import { Refusal } from '@/lib/refusal';
import { cardFaceOf } from '@/lib/residents/card-face';
import { obstacleToIssuing, todayIn } from '@/lib/residents/eligibility';
import { openRecord } from '@/lib/residents/queries';
import type { Wallet } from '@/lib/wallets/wallet';

type Case = NonNullable<Awaited<ReturnType<typeof caseOfOffer>>>;
type Key = { thumbprint: string; model?: string | undefined };

/** The record may have changed since the officer pressed the red button: a death, a duplicate. */
async function assertEligible(tx: Tx, wallet: Wallet, current: Case): Promise<void> {
  const resident = await openRecord(tx, wallet.residentId); // exchanging the code has opened it
  const [office] = await tx.select({ zone: offices.timeZone }).from(offices).where(eq(offices.id, current.officeId));
  if (!office) throw new Refusal('notFound');
  const obstacle = obstacleToIssuing(resident, todayIn(office.zone));
  if (obstacle) throw new Refusal(obstacle);
}

/** Everything before the new one ends, in its own entry: it is a revocation, whoever caused it. */
async function endWhatCameBefore(tx: Tx, current: Case): Promise<void> {
  const { residentId, region, id: caseId } = current;
  const ended = await endDevices(tx, residentId, 'replaced');
  const [first] = ended;
  if (!first) return;
  const about = { id: first.id, residentId, region, caseId };
  await record(tx, 'credential.revoke', 'done', about, {
    reason: 'replaced',
    detail: { to: 'revoked', copies: ended.length },
  });
}

async function bindDevice(tx: Tx, current: Case, key: Key): Promise<string> {
  const { residentId, region, officeId, phoneSealed, emailSealed } = current;
  if (!phoneSealed || !emailSealed) throw new Refusal('offer.gone');
  const id = randomUUID();
  const phone = unseal('cases.phone', current.id, phoneSealed);
  const email = unseal('cases.email', current.id, emailSealed);
  const sealed = { phoneSealed: seal('devices.phone', id, phone), emailSealed: seal('devices.email', id, email) };
  const indexes = { phoneIndex: blindIndex('phone', phone), emailIndex: blindIndex('email', email) };
  const [bound] = await tx
    .insert(devices)
    .values({
      ...{ id, residentId, region, ...sealed, ...indexes, boundOfficeId: officeId },
      ...{ model: key.model ?? 'HP baru', keyThumbprint: key.thumbprint },
    })
    .onConflictDoNothing()
    .returning({ id: devices.id });
  if (!bound) throw new Refusal('offer.keyInUse');
  await tx.insert(credentials).values([
    { deviceId: id, residentId, region, status: 'active', form: 'wallet' },
    { deviceId: id, residentId, region, status: 'active', form: 'qr' },
  ]);
  return id;
}

/** A wallet that lost the answer asks again: with the same key it gets the same credential, signed afresh. */
async function takenBefore(tx: Tx, offer: Offer, key: Key): Promise<string> {
  const [device] = await tx
    .select({ id: devices.id, thumbprint: devices.keyThumbprint })
    .from(devices)
    .where(eq(devices.id, offer.deviceId ?? ''));
  if (device?.thumbprint !== key.thumbprint) throw new Refusal('offer.taken');
  return device.id;
}

async function take({ tx, wallet }: Acting<Wallet>, current: Case, key: Key): Promise<string> {
  if (current.status !== 'awaiting-claim') throw new Refusal('offer.gone');
  await endWhatCameBefore(tx, current);
  const deviceId = await bindDevice(tx, current, key);
  await tx.update(offers).set({ redeemedAt: sql`now()`, deviceId }).where(eq(offers.id, wallet.id));
  await changeCase(tx, current, { status: 'completed', closedAt: new Date() });
  return deviceId;
}

/**
 * A wallet redeems its token: the new credential is in force and bound to the wallet's key, everything before it ends, the
 * case is done, in one transaction. `thumbprint`: RFC 7638, base64url. Answers the copies and the card's face; signing
 * comes after the commit, and again for whoever lost the answer.
 */
export const issueCredential = act('credential.issue', {
  input: z.strictObject({ thumbprint: z.string().length(43), model: z.string().trim().min(1).max(60).optional() }),
  subject: (tx, _input, wallet) => heldOffer(tx, wallet),
  async perform({ tx, wallet, input, subject }) {
    if (subject.isCancelled || !subject.tokenLives) throw new Refusal('offer.gone');
    await assertEligible(tx, wallet, subject.case);
    const deviceId = subject.isTaken
      ? await takenBefore(tx, subject, input)
      : await take({ tx, wallet }, subject.case, input);
    const copies = await copiesInForce(tx, deviceId);
    if (copies.length !== 2) throw new Refusal('offer.gone');
    return { result: { copies }, entry: { about: { id: deviceId }, detail: { again: subject.isTaken } } };
  },
  async read({ tx, wallet, found }) {
    const resident = await openRecord(tx, wallet.residentId);
    return { ...found, face: await cardFaceOf(tx, resident), validUntil: resident.stayPermitUntil };
  },
});
