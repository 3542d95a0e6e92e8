import { createHmac } from 'node:crypto';
import { env } from '@/lib/env';

/**
 * Who calls, as a keyed hash: addresses are personal data and are counted, not kept. Our own server appends the address of
 * the connection to X-Forwarded-For; behind PROXY_HOPS proxies, the one that many places further left is the caller's.
 */
export function peerOf(headers: Pick<Headers, 'get'>): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-1 - env().PROXY_HOPS) ?? hops[0] ?? '';
  return createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64'))
    .update(`peer:${address}`)
    .digest('base64url');
}
