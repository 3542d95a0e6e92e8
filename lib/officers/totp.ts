import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { Tx } from '@/db/client';
import { officerSecrets, PRACTICE_TOTP } from '@/db/schema/factors';
import { unseal } from '@/db/sealing';
import { isTraining } from '@/lib/env';

const PERIOD = 30;

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** RFC 6238: SHA-1, six digits, 30 seconds, which every authenticator app knows. */
export const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Loket', label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 });

export const stepNow = () => Math.floor(Date.now() / 1000 / PERIOD);

/** The time step a code is right for, one step early or late; undefined for any other code. */
export function stepOf(secret: string, code: string): number | undefined {
  const delta = totpOf(secret).validate({ token: code, window: 1 });
  return delta === null ? undefined : stepNow() + delta;
}

/**
 * Keeps a secret that was just shown to be in the officer's app, in place of any before. `step`: that of the code that
 * showed it, which is used up. Runs as that officer.
 */
export async function keepTotp(tx: Tx, officerId: string, sealed: Buffer, step: number): Promise<void> {
  const kept = { totpSealed: sealed, totpConfirmedAt: sql`now()`, lastStep: step };
  await tx
    .insert(officerSecrets)
    .values({ officerId, ...kept })
    .onConflictDoUpdate({ target: officerSecrets.officerId, set: kept });
}

/**
 * Takes a code of the officer's authenticator app, once: the same or an older one is refused (RFC 6238, 5.2). Runs as that
 * officer, by row-level security.
 */
export async function takeTotp(tx: Tx, officerId: string, code: string): Promise<boolean> {
  const [row] = await tx
    .select({ sealed: officerSecrets.totpSealed })
    .from(officerSecrets)
    .where(and(eq(officerSecrets.officerId, officerId), isNotNull(officerSecrets.totpConfirmedAt)));
  if (!row?.sealed) return false;
  const secret = unseal('officer_secrets.totp', officerId, row.sealed);
  if (secret === PRACTICE_TOTP && !isTraining()) return false; // everybody knows it
  const step = stepOf(secret, code);
  if (step === undefined) return false;
  const taken = await tx
    .update(officerSecrets)
    .set({ lastStep: step })
    .where(and(eq(officerSecrets.officerId, officerId), lt(officerSecrets.lastStep, sql`${step}`)))
    .returning({ step: officerSecrets.lastStep });
  return taken.length === 1;
}
