import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { factorProofs, type ProofMethod } from '@/db/schema/sessions';
import { blindIndex } from '@/db/sealing';
import { act } from '@/lib/act';
import { id, sixDigits } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';
import { assertionJson, takeAssertion } from '@/lib/officers/passkey-assertion';
import { takeTotp } from '@/lib/officers/totp';
import { countTry, forgetTries } from '@/lib/officers/tries';
import { Refusal } from '@/lib/refusal';

const TRIES = 5;

type Given = { code?: string | undefined; assertion?: z.output<typeof assertionJson> | undefined };
type Asked = typeof factorProofs.$inferSelect;

async function methodOf(tx: Tx, officer: Officer, asked: Asked, given: Given): Promise<ProofMethod | undefined> {
  if (given.assertion)
    return (await takeAssertion(tx, officer.id, asked.challenge, given.assertion)) ? 'passkey' : undefined;
  if (given.code) return (await takeTotp(tx, officer.id, given.code)) ? 'totp' : undefined;
  return undefined;
}

const openProof = (tx: Tx, officer: Officer, proofId: string) =>
  tx
    .select()
    .from(factorProofs)
    .where(
      and(
        eq(factorProofs.id, proofId),
        eq(factorProofs.sessionRef, officer.sessionRef),
        isNull(factorProofs.provenAt),
        lt(factorProofs.failures, TRIES),
        sql`${factorProofs.expiresAt} > now()`,
      ),
    )
    .for('update');

/**
 * Shows the second factor for one act that asked for it: a code of the authenticator app, or a passkey's signature over the
 * challenge (WebAuthn). Five tries for a proof; wrong ones also count for the officer, as they do at the sign-in.
 */
export const proveFactor = act('factor.prove', {
  input: z.strictObject({ proofId: id, code: sixDigits.optional(), assertion: assertionJson.optional() }),
  subject: async (_tx, _input, officer) => ({ id: officer.id, region: officer.region }),
  async perform({ tx, officer, input }) {
    const [asked] = await openProof(tx, officer, input.proofId);
    if (!asked) throw new Refusal('proof.gone');
    const tries = blindIndex('username', `factor:${officer.id}`);
    await countTry(tx, tries);
    const method = await methodOf(tx, officer, asked, input);
    const detail = { for: asked.act, object: asked.objectId, method: input.code ? 'totp' : 'passkey' };
    if (!method) {
      await tx
        .update(factorProofs)
        .set({ failures: asked.failures + 1 })
        .where(eq(factorProofs.id, asked.id));
      return { refusal: new Refusal(input.code ? 'proof.wrongCode' : 'proof.wrongPasskey'), entry: { detail } };
    }
    await forgetTries(tx, tries);
    await tx.update(factorProofs).set({ provenAt: sql`now()`, method }).where(eq(factorProofs.id, asked.id));
    return { result: { method }, entry: { detail } };
  },
});
