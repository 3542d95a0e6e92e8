import { randomUUID } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
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

const MOST_CODES_AN_HOUR = 10;

/** A code to one contact at most once a minute, whoever asks, and ten codes an hour for one case: SMS cost and annoy. */
async function assertPause(tx: Tx, caseId: string, contactIndex: Buffer): Promise<void> {
  const [sent] = await tx
    .select({
      last: sql<number | null>`extract(epoch from now() - max(${contactCodes.createdAt})
        filter (where ${contactCodes.contactIndex} = ${contactIndex}))::int`,
      hourly: sql<number>`(count(*) filter (where ${contactCodes.createdAt} > now() - interval '1 hour'))::int`,
    })
    .from(contactCodes)
    .where(eq(contactCodes.caseId, caseId));
  const age = sent?.last ?? RESEND_SECONDS;
  if (age < RESEND_SECONDS) throw new Refusal('contact.tooSoon', { seconds: RESEND_SECONDS - age });
  if ((sent?.hourly ?? 0) >= MOST_CODES_AN_HOUR) throw new Refusal('contact.tooMany');
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
    await assertPause(tx, subject.id, contactIndex);
    await keepContact(tx, subject, channel, contact, contactIndex);
    const digits = await makeCode(tx, subject, channel, contactIndex);
    const { residentId, region, id: caseId } = subject;
    const body = bodies.contactCode(digits);
    await queueMessage(tx, { caseId, residentId, region, kind: 'contact-code', channel, to: contact, body });
    return { result: { channel }, entry: { detail: { channel } } };
  },
});
