import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { passkeys } from '@/db/schema/factors';
import { act } from '@/lib/act';
import { line } from '@/lib/fields';
import { oneself, tellChanged } from '@/lib/officers/account-change';
import { proveSession } from '@/lib/officers/open-session';
import { relyingParty } from '@/lib/officers/passkey-assertion';
import { takeChallenge } from '@/lib/officers/passkey-challenge';
import { Refusal } from '@/lib/refusal';

const text = z.string().max(8000);

/** RegistrationResponseJSON (WebAuthn Level 3), as a JSON text out of a form. */
const registrationJson = z
  .string()
  .max(24_000)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue('invalid');
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      id: text,
      rawId: text,
      type: z.literal('public-key'),
      clientExtensionResults: z.object({}).loose(),
      response: z.object({
        clientDataJSON: text,
        attestationObject: text,
        transports: z.array(z.string().max(30)).max(10).optional(),
      }),
    }),
  );
type Registration = z.output<typeof registrationJson>;

/** The new key, when the answer is to this challenge, from this site, with user verification. No attestation is asked for. */
async function keyIn(response: Registration, challenge: Buffer) {
  const verified = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    ...relyingParty(),
    expectedChallenge: challenge.toString('base64url'),
    requireUserVerification: true,
  }).catch(() => undefined); // whatever is malformed is simply no key
  return verified?.verified ? verified.registrationInfo.credential : undefined;
}

/** Adds a passkey: a key on this computer, a phone or a security key. The site keeps its public half. */
export const enrolPasskey = act('factor.enrol-passkey', {
  input: z.strictObject({ name: line(60), registration: registrationJson }),
  subject: oneself,
  async perform({ tx, officer, input: { name, registration } }) {
    const challenge = await takeChallenge(`enrol:${officer.sessionRef}`, registration.response.clientDataJSON);
    const key = challenge && (await keyIn(registration, challenge));
    if (!key) throw new Refusal('passkey.notTaken');
    const added = await tx
      .insert(passkeys)
      .values({
        ...{ officerId: officer.id, credentialId: key.id, publicKey: Buffer.from(key.publicKey), name },
        ...{ counter: key.counter, transports: registration.response.transports ?? [] },
      })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    if (added.length === 0) throw new Refusal('passkey.known');
    if (officer.isSettingUp) await proveSession(tx, officer.id, officer.sessionRef);
    await tellChanged(tx, officer);
    return { result: null, entry: { detail: { method: 'passkey', passkey: added[0]?.id } } };
  },
});
