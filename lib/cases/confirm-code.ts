import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type ContactChannel, cases, contactChannels, contactCodes } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { assertIdentified, caseById } from '@/lib/cases/queries';
import { digitsMatch } from '@/lib/credentials/secrets';
import { choice, id, sixDigits } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

const MOST_TRIES = 5;

async function newestCode(tx: Tx, caseId: string, channel: ContactChannel) {
  const [code] = await tx
    .select()
    .from(contactCodes)
    .where(and(eq(contactCodes.caseId, caseId), eq(contactCodes.channel, channel)))
    .orderBy(desc(contactCodes.createdAt))
    .limit(1);
  return code;
}

/** Counts the try before it is judged, so that guessing side by side gains nothing. Answers how many are left. */
async function countTry(tx: Tx, codeId: string): Promise<number | undefined> {
  const open = and(
    eq(contactCodes.id, codeId),
    lt(contactCodes.failures, MOST_TRIES),
    gt(contactCodes.expiresAt, sql`now()`),
  );
  const [counted] = await tx
    .update(contactCodes)
    .set({ failures: sql`${contactCodes.failures} + 1` })
    .where(open)
    .returning({ failures: contactCodes.failures });
  return counted && MOST_TRIES - counted.failures;
}

/** Judges the six digits the resident read out. A wrong code counts even though it is refused; after five it is dead. */
export const confirmContactCode = act('contact.confirm-code', {
  input: z.strictObject({ caseId: id, channel: choice(contactChannels), code: sixDigits }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, input: { channel, code: digits }, subject }) {
    if (subject.status !== 'open') throw new Refusal('case.nothingToDecide');
    assertIdentified(subject);
    const code = await newestCode(tx, subject.id, channel);
    const contactIndex = channel === 'sms' ? subject.phoneIndex : subject.emailIndex;
    if (!code || code.usedAt || !contactIndex?.equals(code.contactIndex)) throw new Refusal('contact.noCode');
    const left = await countTry(tx, code.id);
    if (left === undefined) throw new Refusal(code.failures >= MOST_TRIES ? 'contact.noMoreTries' : 'contact.expired');
    if (!digitsMatch(code.id, digits, code.codeMac))
      return {
        refusal: left ? new Refusal('contact.wrongCode', { left }) : new Refusal('contact.noMoreTries'),
        entry: { detail: { channel, left } },
      };
    await tx.update(contactCodes).set({ usedAt: sql`now()` }).where(eq(contactCodes.id, code.id));
    const confirmed = channel === 'sms' ? { phoneConfirmedAt: sql`now()` } : { emailConfirmedAt: sql`now()` };
    await tx.update(cases).set(confirmed).where(eq(cases.id, subject.id));
    return { result: { channel }, entry: { detail: { channel } } };
  },
});
