import { type Fetch, fetchText } from './fetch-text';
import { orReject, Rejected } from './rejected';

/** Public keys by their `kid`. */
export type IssuerKeys = ReadonlyMap<string, CryptoKey>;

export const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

type Options = { allowed: readonly string[]; fetch?: Fetch | undefined; cache?: RequestCache | undefined };

/**
 * The keys an issuer signs with (SD-JWT VC, "JWT VC Issuer Metadata": the path of the issuer stands after the well-known
 * part). An issuer that is not in `allowed` is not even asked.
 * @throws Rejected `issuer`, `network` or `keys`
 */
export async function fetchIssuerKeys(issuer: string, { allowed, fetch, cache }: Options): Promise<IssuerKeys> {
  if (!allowed.includes(issuer)) throw new Rejected('issuer', 'not one we trust');
  const { origin, pathname } = new URL(issuer);
  const address = `${origin}/.well-known/jwt-vc-issuer${pathname === '/' ? '' : pathname}`;
  const text = await fetchText(address, { mediaType: 'application/json', maxBytes: 64 * 1024, fetch, cache });
  const metadata = orReject('keys', 'metadata is not JSON', () => record(JSON.parse(text)));
  if (metadata.issuer !== issuer) throw new Rejected('keys', 'metadata of another issuer');
  return importKeys(metadata.jwks);
}

/** The P-256 signing keys of a JWK set (RFC 7517); others are left out. @throws Rejected `keys` */
export async function importKeys(jwks: unknown): Promise<IssuerKeys> {
  const { keys } = record(jwks);
  if (!Array.isArray(keys)) throw new Rejected('keys', 'not a JWK set');
  const imported = new Map<string, CryptoKey>();
  for (const jwk of keys.map(record)) {
    const isForSigning = (jwk.use ?? 'sig') === 'sig' && (jwk.alg ?? 'ES256') === 'ES256';
    if (typeof jwk.kid !== 'string' || jwk.kty !== 'EC' || jwk.crv !== 'P-256' || !isForSigning) continue;
    if (imported.has(jwk.kid)) throw new Rejected('keys', 'two keys with one name');
    imported.set(jwk.kid, await importPublicKey(jwk));
  }
  return imported;
}

/** A P-256 public key from its JWK (RFC 7518, section 6.2). @throws Rejected `keys` */
export async function importPublicKey(jwk: Record<string, unknown>): Promise<CryptoKey> {
  const { kty = '', crv = '', x = '', y = '' }: JsonWebKey = jwk;
  try {
    return await crypto.subtle.importKey('jwk', { kty, crv, x, y }, P256, true, ['verify']);
  } catch (cause) {
    throw new Rejected('keys', 'not a public key on P-256', { cause });
  }
}

/** ES256 (RFC 7518, section 3.4): r || s, and nothing else. */
export const isSignedBy = async (key: CryptoKey, signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>) =>
  signature.length === 64 && (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, data));

function record(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new Rejected('keys', 'not an object');
}
