import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { env } from '@/lib/env';

export const TRIP_MINUTES = 10;

const tripSchema = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  invitation: z.string().optional(),
});
/**
 * What the browser carries while its officer is at the provider: what the answer must match (state, nonce, the verifier of
 * PKCE), and the hash of the invitation that is being accepted, if one is.
 */
export type Trip = z.output<typeof tripSchema>;

const AUDIENCE = 'loket-sso-trip';
const key = () => new Uint8Array(hkdfSync('sha256', env().AUTH_SECRET, 'loket', AUDIENCE, 32));

/** Sealed (JWE, RFC 7516): the browser can neither read nor make one. */
export const sealTrip = (trip: Trip): Promise<string> =>
  new EncryptJWT(trip)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${TRIP_MINUTES}m`)
    .encrypt(key());

/** Undefined for what is missing, altered, made up or older than ten minutes. */
export async function openTrip(sealed: string | undefined): Promise<Trip | undefined> {
  if (!sealed) return undefined;
  try {
    const rules = { audience: AUDIENCE, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    return tripSchema.parse((await jwtDecrypt(sealed, key(), rules)).payload);
  } catch {
    return undefined;
  }
}

const isSecure = () => env().AUTH_URL.startsWith('https:');
/** The prefix keeps a sibling host from setting it (RFC 6265bis, 4.1.3.2); a browser wants https for it. */
const name = () => (isSecure() ? '__Host-loket-sso' : 'loket-sso');

export const tripIn = (headers: Pick<Headers, 'get'>): string | undefined =>
  (headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name()}=`))
    ?.slice(name().length + 1);

/** `Lax`: it has to come along when the provider sends the browser back. An empty one takes it away. */
export const tripCookie = (sealed: string): string =>
  [
    `${name()}=${sealed}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    // Next drops a Max-Age of 0 where it merges cookies.
    sealed ? `Max-Age=${TRIP_MINUTES * 60}` : 'Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ...(isSecure() ? ['Secure'] : []),
  ].join('; ');
