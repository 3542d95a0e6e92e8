import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { sha256 } from '@/lib/credentials/secrets';
import { env } from '@/lib/env';
import { ask } from '@/lib/transaction';

const SECONDS = 300;
/** Clocks of two processes, or of a wallet, may be that far apart. */
const LEEWAY_SECONDS = 60;
const seconds = () => Math.floor(Date.now() / 1000);
const macOf = (body: Buffer) =>
  createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64'))
    .update('nonce')
    .update(body)
    .digest()
    .subarray(0, 16);

/** A c_nonce (OpenID4VCI 1.0, 7): 36 bytes that carry their own time and MAC, so that giving one out stores nothing. */
export function newNonce(): string {
  const body = Buffer.alloc(20);
  body.writeUInt32BE(seconds());
  randomBytes(16).copy(body, 4);
  return Buffer.concat([body, macOf(body)]).toString('base64url');
}

/** Is it one of ours, not older than five minutes? Whether it was used already says `firstUse`. */
export function isFresh(nonce: unknown): nonce is string {
  if (typeof nonce !== 'string' || !/^[A-Za-z0-9_-]{48}$/.test(nonce)) return false; // one spelling: it is used once
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== 36 || !timingSafeEqual(macOf(bytes.subarray(0, 20)), bytes.subarray(20))) return false;
  const age = seconds() - bytes.readUInt32BE(0);
  return age >= -LEEWAY_SECONDS && age < SECONDS;
}

/** Marks a value as used. Answers false when it was used before: whoever comes second is refused, also side by side. */
export async function firstUse(kind: 'nonce' | 'dpop' | 'passkey' | 'ticket', value: string): Promise<boolean> {
  const row = await ask(sql`insert into used_once (hash, expires_at)
    values (${sha256(`${kind}:${value}`)}, now() + make_interval(secs => ${2 * SECONDS + LEEWAY_SECONDS})) on conflict do nothing returning hash`);
  return row !== undefined;
}
