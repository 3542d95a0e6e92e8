import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { officerSecrets, PRACTICE_TOTP } from '@/db/schema/factors';
import { unseal } from '@/db/sealing';
import { isTraining } from '@/lib/env';
import { stepNow, totpOf } from '@/lib/officers/totp';

/**
 * In training mode, the code an authenticator app would show now, for accounts that carry the published practice secret:
 * nobody who tries the program out needs a phone. Undefined for every other account, and outside training mode.
 */
export async function practiceCode(tx: Tx, officerId: string): Promise<string | undefined> {
  if (!isTraining()) return undefined;
  const [row] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officerId));
  if (!row?.totpSealed || !row.totpConfirmedAt) return undefined;
  if (unseal('officer_secrets.totp', officerId, row.totpSealed) !== PRACTICE_TOTP) return undefined;
  const next = Math.max(stepNow(), row.lastStep + 1); // one that was used is refused: the app's next one, then
  return totpOf(PRACTICE_TOTP).generate({ timestamp: next * 30_000 });
}
