import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { passkeys } from '@/db/schema/factors';
import { env } from '@/lib/env';

const text = z.string().max(4000);

/** AuthenticationResponseJSON (WebAuthn Level 3), as a JSON text out of a form. */
export const assertionJson = z
  .string()
  .max(16_000)
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
        authenticatorData: text,
        signature: text,
        userHandle: text.optional(),
      }),
    }),
  );
export type Assertion = z.output<typeof assertionJson>;

/** The origin and relying party id the browser must have signed for: those of this site. */
export function relyingParty() {
  const { origin, hostname } = new URL(env().AUTH_URL);
  return { expectedOrigin: origin, expectedRPID: hostname };
}

type Key = { id: string; credentialId: string; publicKey: Buffer; counter: number };

/** Is this a signature of that key over the challenge, given with user verification? Answers the new counter. */
export async function verifyAssertion(key: Key, challenge: Buffer, response: Assertion): Promise<number | undefined> {
  const verified = await verifyAuthenticationResponse({
    response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    ...relyingParty(),
    expectedChallenge: challenge.toString('base64url'),
    requireUserVerification: true,
    credential: { id: key.credentialId, publicKey: Uint8Array.from(key.publicKey), counter: key.counter },
  }).catch(() => undefined); // whatever is malformed is simply no proof
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** Takes a signature of one of the officer's own passkeys over the challenge. Runs as that officer. */
export async function takeAssertion(
  tx: Tx,
  officerId: string,
  challenge: Buffer,
  response: Assertion,
): Promise<boolean> {
  const [key] = await tx
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.credentialId, response.id), eq(passkeys.officerId, officerId)));
  if (!key) return false;
  const counter = await verifyAssertion(key, challenge, response);
  if (counter === undefined) return false;
  await tx.update(passkeys).set({ counter, lastUsedAt: sql`now()` }).where(eq(passkeys.id, key.id));
  return true;
}
