import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { officerSecrets, PRACTICE_TOTP } from '@/db/schema/factors';
import { unseal } from '@/db/sealing';
import { isTraining } from '@/lib/env';

/** The published secret (base32), and the newest time step whose code was used: the screen shows the codes after it. */
export type Practice = { secret: string; usedStep: number };

/**
 * In training mode, the authenticator app of accounts that carry the published practice secret, for the screen to show:
 * nobody who tries the program out needs a phone. Undefined for every other account, and outside training mode. Runs as
 * that officer.
 */
export async function practiceAuthenticator(tx: Tx, officerId: string): Promise<Practice | undefined> {
  if (!isTraining()) return undefined;
  const [row] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officerId));
  if (!row?.totpSealed || !row.totpConfirmedAt) return undefined;
  if (unseal('officer_secrets.totp', officerId, row.totpSealed) !== PRACTICE_TOTP) return undefined;
  return { secret: PRACTICE_TOTP, usedStep: row.lastStep };
}
