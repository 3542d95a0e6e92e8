import 'server-only';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { officerSecrets, passkeys } from '@/db/schema/factors';
import { factorProofs, type ProofMethod } from '@/db/schema/sessions';
import type { ActName } from '@/lib/acts';
import { macOf } from '@/lib/ledger/outcomes';
import type { Officer } from '@/lib/officers/officer';
import { type Practice, practiceAuthenticator } from '@/lib/officers/practice-authenticator';
import { Refusal } from '@/lib/refusal';
import { transaction } from '@/lib/transaction';

export const PROOF_MINUTES = 10;

/** One act on one object with exactly this input, which is what stands on the officer's screen. */
export type Proved = { act: ActName; objectId: string | undefined; input: unknown };

/** What the officer is asked to show: a passkey over `challenge` (base64url), or a code of the authenticator app. */
export type ProofAsked = {
  id: string;
  act: ActName;
  challenge: string;
  passkeys: string[];
  totp: boolean;
  practice?: Practice | undefined;
};

/** The act goes on once this was proven and it is sent again with the same input. Not an attempt: nothing was refused. */
export class ProofNeeded extends Refusal {
  constructor(readonly proved: Proved) {
    super('proof.needed');
  }
}

const ofSession = (officer: Officer, { act, objectId, input }: Proved): SQL | undefined =>
  and(
    eq(factorProofs.officerId, officer.id),
    eq(factorProofs.sessionRef, officer.sessionRef),
    eq(factorProofs.act, act),
    objectId ? eq(factorProofs.objectId, objectId) : isNull(factorProofs.objectId),
    eq(factorProofs.inputMac, macOf(act, input)),
    isNotNull(factorProofs.provenAt),
    isNull(factorProofs.usedAt),
    sql`${factorProofs.expiresAt} > now()`,
  );

/**
 * Uses up the officer's fresh proof for this very act, in the act's own transaction: rolled back with it. Answers how it
 * was proven. Throws ProofNeeded when there is none.
 */
export async function spendProof(tx: Tx, officer: Officer, proved: Proved): Promise<ProofMethod> {
  const [used] = await tx
    .update(factorProofs)
    .set({ usedAt: sql`now()` })
    .where(ofSession(officer, proved))
    .returning({ method: factorProofs.method });
  if (!used?.method) throw new ProofNeeded(proved);
  return used.method;
}

/** How this officer can prove it. Runs as that officer. */
export async function waysOf(tx: Tx, officerId: string) {
  const keys = await tx.select({ id: passkeys.credentialId }).from(passkeys).where(eq(passkeys.officerId, officerId));
  const [secrets] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officerId));
  const practice = await practiceAuthenticator(tx, officerId);
  return { passkeys: keys.map(({ id }) => id), totp: Boolean(secrets?.totpConfirmedAt), practice };
}

/** Notes what is to be proven, and says how it can be. The challenge binds officer, act, object and input. */
export async function askProof(officer: Officer, { act, objectId, input }: Proved): Promise<ProofAsked> {
  const id = randomUUID();
  const inputMac = macOf(act, input);
  const challenge = createHash('sha256')
    .update(JSON.stringify(['loket-proof', id, officer.id, act, objectId ?? null, inputMac.toString('hex')]))
    .update(randomBytes(32))
    .digest();
  return transaction(officer.context, async (tx) => {
    await tx.insert(factorProofs).values({
      ...{ id, act, objectId: objectId ?? null, inputMac, challenge },
      ...{ sessionRef: officer.sessionRef, officerId: officer.id },
      expiresAt: sql`now() + make_interval(mins => ${PROOF_MINUTES})`,
    });
    return { id, act, challenge: challenge.toString('base64url'), ...(await waysOf(tx, officer.id)) };
  });
}
