import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { officerSecrets, passkeys } from '@/db/schema/factors';
import { act } from '@/lib/act';
import { id, line } from '@/lib/fields';
import { oneself, tellChanged } from '@/lib/officers/account-change';
import { Refusal } from '@/lib/refusal';

/** Calls a passkey by another name, such as the computer it is on. */
export const namePasskey = act('factor.name-passkey', {
  input: z.strictObject({ passkeyId: id, name: line(60) }),
  subject: oneself,
  async perform({ tx, officer, input: { passkeyId, name } }) {
    const isThis = and(eq(passkeys.id, passkeyId), eq(passkeys.officerId, officer.id));
    const named = await tx.update(passkeys).set({ name }).where(isThis).returning({ id: passkeys.id });
    if (named.length === 0) throw new Refusal('passkey.gone');
    return { result: null, entry: { detail: { passkey: passkeyId } } };
  },
});

async function hasOtherFactor(tx: Tx, officerId: string): Promise<boolean> {
  const [secrets] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officerId));
  const left = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.officerId, officerId)).limit(1);
  return Boolean(secrets?.totpConfirmedAt) || left.length > 0;
}

/** Removes a passkey, such as that of a computer that was given away. The last factor stays. */
export const removePasskey = act('factor.remove-passkey', {
  input: z.strictObject({ passkeyId: id }),
  subject: oneself,
  async perform({ tx, officer, input: { passkeyId } }) {
    const isThis = and(eq(passkeys.id, passkeyId), eq(passkeys.officerId, officer.id));
    // The officer's keys in one order, so that two removals at once cannot leave none.
    await tx
      .select({ id: passkeys.id })
      .from(passkeys)
      .where(eq(passkeys.officerId, officer.id))
      .orderBy(passkeys.id)
      .for('update');
    const removed = await tx.delete(passkeys).where(isThis).returning({ id: passkeys.id });
    if (removed.length === 0) throw new Refusal('passkey.gone');
    if (!(await hasOtherFactor(tx, officer.id))) throw new Refusal('passkey.last');
    await tellChanged(tx, officer);
    return { result: null, entry: { detail: { passkey: passkeyId } } };
  },
});
