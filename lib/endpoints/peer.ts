import { createHmac } from 'node:crypto';
import { env } from '@/lib/env';

/** Whoever has one IPv6 address has its whole /64: that counts as one. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}

/**
 * Who calls, as a keyed hash: addresses are personal data and are counted, not kept. Our own server appends the address of
 * the connection to X-Forwarded-For; behind PROXY_HOPS proxies, the one that many places further left is the caller's.
 */
export function peerOf(headers: Pick<Headers, 'get'>): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-1 - env().PROXY_HOPS) ?? hops[0] ?? '';
  return createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64'))
    .update(`peer:${networkOf(address)}`)
    .digest('base64url');
}
