import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { blindIndex } from '@/db/sealing';
import { sixDigits } from '@/lib/fields';
import { recordRefused } from '@/lib/ledger/attempt';
import { record } from '@/lib/ledger/record';
import { tellLockedOut } from '@/lib/officers/lock-out';
import { type KnownOfficer, renewSession, sessionRef } from '@/lib/officers/open-session';
import { assertionJson, takeAssertion } from '@/lib/officers/passkey-assertion';
import { newChallenge, takeChallenge } from '@/lib/officers/passkey-challenge';
import { waysOf } from '@/lib/officers/proofs';
import { takeRecoveryCode } from '@/lib/officers/recovery-codes';
import { takeTotp } from '@/lib/officers/totp';
import { countTry, forgetTries } from '@/lib/officers/tries';
import { Refusal } from '@/lib/refusal';
import { transaction } from '@/lib/transaction';

/** A session that was opened by the first factor alone (see session.ts). */
type Waiting = KnownOfficer & { sid: string; stage: string };
type Given = z.output<typeof input>;
type Taken = { method: 'totp' | 'passkey' | 'recovery'; left?: number };
export type SecondStep = { sid: string; left?: number | undefined };

const input = z.union([
  z.strictObject({ code: sixDigits }),
  z.strictObject({ assertion: assertionJson }),
  z.strictObject({ recovery: z.string().trim().min(1).max(40) }),
]);

const wrong = (given: Given) =>
  'code' in given ? 'proof.wrongCode' : 'recovery' in given ? 'recovery.wrong' : 'proof.wrongPasskey';

async function judge(tx: Tx, { id, sid }: Waiting, given: Given): Promise<Taken | undefined> {
  if ('code' in given) return (await takeTotp(tx, id, given.code)) ? { method: 'totp' } : undefined;
  if ('recovery' in given) {
    const left = await takeRecoveryCode(tx, id, given.recovery);
    return left === undefined ? undefined : { method: 'recovery', left };
  }
  const challenge = await takeChallenge(`factor:${sessionRef(sid)}`, given.assertion.response.clientDataJSON);
  const isRight = challenge && (await takeAssertion(tx, id, challenge, given.assertion));
  return isRight ? { method: 'passkey' } : undefined;
}

const contextOf = ({ id, role, region, office_id: office, sid }: Waiting) =>
  ({ actorKind: 'visitor', actor: id, role, region, office, session: sessionRef(sid) }) as const;

/** How whoever waits here may go on, and a challenge for a passkey. */
export async function secondStepWays(session: Waiting) {
  const ways = await transaction(contextOf(session), (tx) => waysOf(tx, session.id));
  return { ...ways, challenge: newChallenge(`factor:${sessionRef(session.sid)}`) };
}

/** Counted before it is judged, in a transaction of its own, by the same key as a proof (see prove.ts). */
async function counted(session: Waiting, tries: Buffer): Promise<number> {
  const { id, region } = session;
  const context = contextOf(session);
  try {
    return await transaction(context, (tx) => countTry(tx, tries));
  } catch (error) {
    if (error instanceof Refusal) {
      const detail = { why: error.key };
      await transaction(context, (tx) => record(tx, 'factor.prove', 'refused', { id, region }, { detail }));
    }
    throw error;
  }
}

/**
 * The second step of signing in: a code of the authenticator app, a passkey, or a recovery code. Answers the session's new id,
 * and how many recovery codes are left when one was used. Throws Refusal: `signIn.wait` (seconds), or that it is wrong;
 * both are on record. Not an act: there is no officer before this.
 */
export async function takeSecondStep(session: Waiting, raw: unknown): Promise<SecondStep> {
  if (session.stage !== 'factor') throw new Refusal('signedOut');
  const parsed = input.safeParse(raw);
  const { id, region, sid } = session;
  if (!parsed.success) {
    await recordRefused(contextOf(session), 'factor.prove', 'badInput', { id, region });
    throw new Refusal('badInput', {}, { code: 'code' });
  }
  const given = parsed.data;
  const tries = blindIndex('username', `factor:${id}`);
  const failures = await counted(session, tries);
  const passed = await transaction(contextOf(session), async (tx) => {
    const taken = await judge(tx, session, given);
    const renewed = taken && (await renewSession(tx, id, sid));
    if (taken) await forgetTries(tx, tries);
    const outcome = renewed ? 'done' : 'refused';
    const detail = taken ? { for: 'session.start', method: taken.method } : { why: wrong(given) };
    await record(tx, 'factor.prove', outcome, { id, region }, { detail });
    return renewed && { sid: renewed, left: taken.left };
  });
  if (passed) return passed;
  await tellLockedOut(session, failures);
  throw new Refusal(wrong(given));
}
