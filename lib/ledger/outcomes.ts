import { createHmac } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { actOutcomes } from '@/db/schema/ledger';
import { seal, unseal } from '@/db/sealing';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** What an act answered: a result, or a refusal that was itself committed (a wrong code that counted as a try). */
export type Answer = { result: unknown } | { refusal: Refusal['key']; values: Refusal['values'] };

/** Keyed, because an input may hold a NIK or a code: a plain hash would give it away to whoever tries them all. */
export const macOf = (act: string, input: unknown) =>
  createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64'))
    .update(JSON.stringify([act, input]))
    .digest();

/**
 * Claims the key for this act. A second caller waits for the first to end; if that one committed, its answer comes
 * back. The same key with other input, another act or another officer is refused.
 */
export async function claimKey(
  tx: Tx,
  key: string,
  claim: { actorId: string; act: string; input: unknown },
): Promise<Answer | undefined> {
  const inputMac = macOf(claim.act, claim.input);
  const [mine] = await tx
    .insert(actOutcomes)
    .values({ key, actorId: claim.actorId, act: claim.act, inputMac })
    .onConflictDoNothing()
    .returning({ key: actOutcomes.key });
  if (mine) return undefined;
  const [earlier] = await tx.select().from(actOutcomes).where(eq(actOutcomes.key, key));
  const same = earlier?.actorId === claim.actorId && earlier.inputMac.equals(inputMac) && earlier.resultSealed;
  if (!earlier || !same) throw new Refusal('keyReused');
  return JSON.parse(unseal('act_outcomes.result', key, same)) as Answer;
}

/** Keeps the answer under its key, sealed: it may hold what is shown once. */
export async function keepAnswer(tx: Tx, key: string, answer: Answer): Promise<void> {
  const resultSealed = seal('act_outcomes.result', key, JSON.stringify(answer));
  await tx.update(actOutcomes).set({ resultSealed }).where(eq(actOutcomes.key, key));
}

/** What waited for a second person has its answer: whoever asked gets it under the same key, from now on. */
export async function answerAnew(
  tx: Tx,
  key: string,
  claim: { actorId: string; act: string; input: unknown },
  answer: Answer,
): Promise<void> {
  const resultSealed = seal('act_outcomes.result', key, JSON.stringify(answer));
  const { actorId, act } = claim;
  await tx
    .insert(actOutcomes)
    .values({ key, actorId, act, inputMac: macOf(act, claim.input), resultSealed })
    .onConflictDoUpdate({
      target: actOutcomes.key,
      set: { resultSealed, createdAt: sql`now()` },
      setWhere: sql`${actOutcomes.actorId} = ${actorId} and ${actOutcomes.act} = ${act}`,
    });
}
