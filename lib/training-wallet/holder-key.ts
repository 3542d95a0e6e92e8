import { encodeBase64url } from '@/lib/verifier/base64url';
import { P256 } from '@/lib/verifier/issuer-keys';

export type PublicJwk = { kty: 'EC'; crv: 'P-256'; x: string; y: string };
/** The private half never leaves the browser's key store: not even this program can read it. */
export type HolderKey = { privateKey: CryptoKey; jwk: PublicJwk };

export async function newHolderKey(): Promise<HolderKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, jwk: { kty: 'EC', crv: 'P-256', x, y } };
}

const part = (json: object) => encodeBase64url(new TextEncoder().encode(JSON.stringify(json)));

/** A compact JWS with ES256 (RFC 7515). */
export async function signJwt({ privateKey }: Pick<HolderKey, 'privateKey'>, header: object, payload: object) {
  const signed = `${part({ ...header, alg: 'ES256' })}.${part(payload)}`;
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(how, privateKey, new TextEncoder().encode(signed));
  return `${signed}.${encodeBase64url(new Uint8Array(signature))}`;
}
