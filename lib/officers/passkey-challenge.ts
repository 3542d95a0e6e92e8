import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/lib/env';
import { firstUse } from '@/lib/issuer/nonce';

const SECONDS = 300;
const BODY = 20;

/** What a passkey is asked to sign for. The part after the colon is the session's reference. */
export type ChallengeFor = 'sign-in' | `factor:${string}` | `enrol:${string}`;

const seconds = () => Math.floor(Date.now() / 1000);
const macOf = (purpose: ChallengeFor, body: Buffer) =>
  createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64'))
    .update(`passkey:${purpose}:`)
    .update(body)
    .digest()
    .subarray(0, 16);

/** A challenge (WebAuthn Level 3, 13.4.3) with its own time and MAC: giving one out to a visitor stores nothing. */
export function newChallenge(purpose: ChallengeFor): string {
  const body = Buffer.alloc(BODY);
  body.writeUInt32BE(seconds());
  randomBytes(16).copy(body, 4);
  return Buffer.concat([body, macOf(purpose, body)]).toString('base64url');
}

function isFresh(challenge: string, purpose: ChallengeFor): boolean {
  if (!/^[A-Za-z0-9_-]{48}$/.test(challenge)) return false; // one spelling: it is used once
  const bytes = Buffer.from(challenge, 'base64url');
  if (!timingSafeEqual(macOf(purpose, bytes.subarray(0, BODY)), bytes.subarray(BODY))) return false;
  const age = seconds() - bytes.readUInt32BE(0);
  return age >= 0 && age < SECONDS;
}

const clientData = z.object({ challenge: z.string() });

/** What the browser says it had signed. Whether the signature is over it is for the verification to say. */
function challengeIn(clientDataJSON: string): string {
  try {
    return clientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))).challenge;
  } catch {
    return '';
  }
}

/**
 * The challenge of an answer, when it is one of ours for this purpose, not older than five minutes, and used for the first
 * time: it is used up by this, whatever the signature is worth.
 */
export async function takeChallenge(purpose: ChallengeFor, clientDataJSON: string): Promise<Buffer | undefined> {
  const challenge = challengeIn(clientDataJSON);
  if (!isFresh(challenge, purpose) || !(await firstUse('passkey', challenge))) return undefined;
  return Buffer.from(challenge, 'base64url');
}
