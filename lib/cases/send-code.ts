import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type ContactChannel, cases, contactCodes } from '@/db/schema/cases';
import { blindIndex, seal } from '@/db/sealing';
import { act } from '@/lib/act';
import { assertIdentified, type Case, caseById } from '@/lib/cases/queries';
import { macOfDigits, newSixDigits } from '@/lib/credentials/secrets';
import { email, id, phone } from '@/lib/fields';
import { bodies } from '@/lib/messages/bodies';
import { queueMessage } from '@/lib/messages/queue';
import { Refusal } from '@/lib/refusal';

const CODE_MINUTES = 15;
const RESEND_SECONDS = 60;

const input = z.discriminatedUnion('channel', [
  z.strictObject({ caseId: id, channel: z.literal('sms'), contact: phone }),
  z.strictObject({ caseId: id, channel: z.literal('email'), contact: email }),
]);

/** A code to the same contact at most once a minute, whoever asks. */
async function assertPause(tx: Tx, caseId: string, channel: ContactChannel, contactIndex: Buffer): Promise<void> {
  const [last] = await tx
    .select({
      age: sql<number>`extract(epoch from now() - ${contactCodes.createdAt})::int`,
      to: contactCodes.contactIndex,
    })
    .from(contactCodes)
    .where(and(eq(contactCodes.caseId, caseId), eq(contactCodes.channel, channel)))
    .orderBy(desc(contactCodes.createdAt))
    .limit(1);
  if (last && last.age < RESEND_SECONDS && last.to.equals(contactIndex))
    throw new Refusal('contact.tooSoon', { seconds: RESEND_SECONDS - last.age });
}

async function keepContact(tx: Tx, current: Case, channel: ContactChannel, contact: string, contactIndex: Buffer) {
  const change =
    channel === 'sms'
      ? { phoneSealed: seal('cases.phone', current.id, contact), phoneIndex: contactIndex, phoneConfirmedAt: null }
      : { emailSealed: seal('cases.email', current.id, contact), emailIndex: contactIndex, emailConfirmedAt: null };
  await tx.update(cases).set(change).where(eq(cases.id, current.id));
}

async function makeCode(tx: Tx, current: Case, channel: ContactChannel, contactIndex: Buffer): Promise<string> {
  const stale = and(
    eq(contactCodes.caseId, current.id),
    eq(contactCodes.channel, channel),
    isNull(contactCodes.usedAt),
  );
  await tx.update(contactCodes).set({ expiresAt: sql`now()` }).where(stale);
  const codeId = randomUUID();
  const digits = newSixDigits();
  await tx.insert(contactCodes).values({
    id: codeId,
    caseId: current.id,
    residentId: current.residentId,
    region: current.region,
    channel,
    contactIndex,
    codeMac: macOfDigits(codeId, digits),
    expiresAt: sql`now() + make_interval(mins => ${CODE_MINUTES})`,
  });
  return digits;
}

/** Sends six digits to the new number or e-mail; the resident reads them out and so shows to hold it now. */
export const sendContactCode = act('contact.send-code', {
  input,
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, input: { channel, contact }, subject }) {
    if (subject.status !== 'open') throw new Refusal('case.nothingToDecide');
    assertIdentified(subject);
    const contactIndex = blindIndex(channel === 'sms' ? 'phone' : 'email', contact);
    await assertPause(tx, subject.id, channel, contactIndex);
    await keepContact(tx, subject, channel, contact, contactIndex);
    const digits = await makeCode(tx, subject, channel, contactIndex);
    const { residentId, region, id: caseId } = subject;
    const body = bodies.contactCode(digits);
    await queueMessage(tx, { caseId, residentId, region, kind: 'contact-code', channel, to: contact, body });
    return { result: { channel }, entry: { detail: { channel } } };
  },
});
