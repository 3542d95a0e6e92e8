import dns from 'node:dns';
import net from 'node:net';

// RFC 6890 and what came after it: nothing of this is out on the net.
const inside = new net.BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(address, bits, 'ipv4');
const outside6 = new net.BlockList();
outside6.addSubnet('2000::', 3, 'ipv6'); // the only part of IPv6 that is given out
const inside6 = new net.BlockList();
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside6.addSubnet(address, bits, 'ipv6');

/** Is this address one that everybody on the net may reach? Tunnels that carry an IPv4 address inside are not. */
export function isPublic(address: string): boolean {
  if (net.isIPv4(address)) return !inside.check(address, 'ipv4');
  return net.isIPv6(address) && outside6.check(address, 'ipv6') && !inside6.check(address, 'ipv6');
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
export const hostOf = (url: URL) =>
  url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** What an installation allows besides: hosts of its own network by name, and in training this machine without TLS. */
export type Allowed = { hosts: readonly string[]; loopback: boolean };
export type UrlProblem = 'url' | 'https' | 'address';

const isAllowed = (host: string, { hosts, loopback }: Allowed) =>
  hosts.includes(host) || (loopback && isLoopback(host));

/** What is wrong with an address as it is written; a name is looked up when it is called, each time. */
export function urlProblem(text: string, allowed: Allowed): UrlProblem | undefined {
  if (!URL.canParse(text)) return 'url';
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username || url.password || url.hash || !host) return 'url';
  const isHere = allowed.loopback && isLoopback(host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return 'https';
  if (isAllowed(host, allowed)) return undefined;
  if (net.isIP(host) ? !isPublic(host) : isLoopback(host) || !host.includes('.')) return 'address';
  return undefined;
}

export class InsideAddress extends Error {
  readonly code = 'address';
}

/**
 * Looks a name up for one connection, and gives only public addresses: what is checked is what is connected to, so that a
 * name that answers differently the second time gains nothing.
 */
export const publicLookup =
  (allowed: Allowed): net.LookupFunction =>
  (host, options, done) =>
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const usable = isAllowed(host.toLowerCase(), allowed) ? found : found.filter(({ address }) => isPublic(address));
      const [first] = usable;
      if (!first) return done(new InsideAddress('an address inside'), []);
      return options.all ? done(null, usable) : done(null, first.address, first.family);
    });
