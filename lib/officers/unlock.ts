import { randomBytes, randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { officerSecrets, passkeys } from '@/db/schema/factors';
import { factorProofs, sessions } from '@/db/schema/sessions';
import { id, sixDigits } from '@/lib/fields';
import { recordRefused } from '@/lib/ledger/attempt';
import { macOf } from '@/lib/ledger/outcomes';
import { record } from '@/lib/ledger/record';
import { sessionHash, sessionRef } from '@/lib/officers/open-session';
import { assertionJson, takeAssertion } from '@/lib/officers/passkey-assertion';
import type { Session } from '@/lib/officers/session';
import { contextOf } from '@/lib/officers/session-context';
import { Refusal } from '@/lib/refusal';
import { transaction } from '@/lib/transaction';

export const UNLOCK_TRIES = 5;
const CHALLENGE_MINUTES = 2;
const PURPOSE = 'session.unlock';

const shown = z.union([z.strictObject({ pin: sixDigits }), z.strictObject({ proofId: id, assertion: assertionJson })]);
type Shown = z.output<typeof shown>;

/** What a passkey is to sign, once, within two minutes, for this session alone (WebAuthn Level 3, 13.4.3). */
export async function askUnlock(session: Session) {
  const [proofId, challenge] = [randomUUID(), randomBytes(32)];
  return transaction(contextOf(session), async (tx) => {
    await tx.insert(factorProofs).values({
      ...{ id: proofId, act: PURPOSE, inputMac: macOf(PURPOSE, proofId), challenge },
      ...{ sessionRef: sessionRef(session.sid), officerId: session.id },
      expiresAt: sql`now() + make_interval(mins => ${CHALLENGE_MINUTES})`,
    });
    const own = await tx.select({ id: passkeys.credentialId }).from(passkeys).where(eq(passkeys.officerId, session.id));
    return { proofId, challenge: challenge.toString('base64url'), passkeys: own.map((key) => key.id) };
  });
}

const rowOf = ({ sid }: Session) => eq(sessions.idHash, sessionHash(sid));

/** Counts a try before it is judged. Holds the row until the try is judged: those side by side take turns. */
async function countTry(tx: Tx, session: Session): Promise<number | undefined> {
  const isOpen = and(isNull(sessions.endedAt), isNotNull(sessions.lockedAt), lt(sessions.pinFailures, UNLOCK_TRIES));
  const [counted] = await tx
    .update(sessions)
    .set({ pinFailures: sql`${sessions.pinFailures} + 1` })
    .where(and(rowOf(session), isOpen))
    .returning({ tries: sessions.pinFailures });
  return counted?.tries;
}

async function isPin(tx: Tx, officerId: string, pin: string): Promise<boolean> {
  const [row] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officerId));
  return row?.pinHash ? verify(row.pinHash, pin).catch(() => false) : false;
}

async function isPasskey(tx: Tx, session: Session, { proofId, assertion }: Exclude<Shown, { pin: string }>) {
  const [asked] = await tx
    .update(factorProofs)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(factorProofs.id, proofId),
        eq(factorProofs.act, PURPOSE),
        eq(factorProofs.sessionRef, sessionRef(session.sid)),
        isNull(factorProofs.usedAt),
        sql`${factorProofs.expiresAt} > now()`,
      ),
    )
    .returning({ challenge: factorProofs.challenge });
  return asked ? takeAssertion(tx, session.id, asked.challenge, assertion) : false;
}

async function lockOut(tx: Tx, session: Session) {
  await tx.update(sessions).set({ endedAt: sql`now()`, endedBecause: 'locked-out' }).where(rowOf(session));
  const { id: officerId, region } = session;
  await record(tx, 'session.end', 'done', { id: officerId, region }, { detail: { why: 'locked-out' } });
}

async function judge(tx: Tx, session: Session, given: Shown): Promise<'open' | 'ended' | Refusal> {
  const tries = await countTry(tx, session);
  if (tries === undefined) return 'ended';
  const about = { id: session.id, region: session.region };
  const method = 'pin' in given ? 'pin' : 'passkey';
  const right = 'pin' in given ? await isPin(tx, session.id, given.pin) : await isPasskey(tx, session, given);
  if (right) {
    const open = { lockedAt: null, pinFailures: 0, lastSeenAt: sql`now()` };
    await tx.update(sessions).set(open).where(rowOf(session));
    await record(tx, PURPOSE, 'done', about, { detail: { method } });
    return 'open';
  }
  const key = method === 'pin' ? 'session.wrongPin' : 'session.wrongPasskey';
  await record(tx, PURPOSE, 'refused', about, { detail: { why: key, method } });
  if (tries < UNLOCK_TRIES) return new Refusal(key, method === 'pin' ? { left: UNLOCK_TRIES - tries } : {});
  await lockOut(tx, session);
  return 'ended';
}

/**
 * Opens a locked session by the officer's PIN or a passkey. Five wrong ones end it; each is on record, counted in the same
 * transaction as it is judged. Answers where the session stands; throws Refusal `session.wrongPin` (left) or
 * `session.wrongPasskey`.
 */
export async function unlockSession(session: Session, raw: unknown): Promise<'open' | 'ended'> {
  const parsed = shown.safeParse(raw);
  if (!parsed.success) {
    const { id: officerId, region } = session;
    await recordRefused(contextOf(session), PURPOSE, 'badInput', { id: officerId, region });
    throw new Refusal('badInput', {}, { pin: 'code' });
  }
  const judged = await transaction(contextOf(session), (tx) => judge(tx, session, parsed.data));
  if (judged instanceof Refusal) throw judged;
  return judged;
}
