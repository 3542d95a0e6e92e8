import { decodeBase64url, decodeJsonPart } from './base64url';
import { type IssuerKeys, isSignedBy } from './issuer-keys';
import { orReject, Rejected } from './rejected';

type Json = Record<string, unknown>;

/**
 * The claims of a JWT of this type, when one of these keys signed it with ES256 (RFC 7515; RFC 8725, sections 3.1 and 3.11:
 * the reader decides on algorithm and type, never the header).
 * @throws Rejected
 */
export async function verifyJwt(compact: string, { typ, keys }: { typ: string; keys: IssuerKeys }): Promise<Json> {
  const { header, payload } = readJwt(compact);
  if (header.typ !== typ) throw new Rejected('type', `not ${typ}`);
  const key = typeof header.kid === 'string' ? keys.get(header.kid) : undefined;
  if (!key) throw new Rejected('unknown-key', 'the issuer has no such key');
  await verifySignature(compact, header, key);
  return payload;
}

/** Header and claims as they stand there: nothing is verified. */
export function readJwt(compact: string): { header: Json; payload: Json } {
  const [header = '', payload = '', ...rest] = compact.split('.');
  if (rest.length !== 1) throw new Rejected('malformed', 'not three parts');
  return orReject('malformed', 'not a JWT', () => ({
    header: decodeJsonPart(header),
    payload: decodeJsonPart(payload),
  }));
}

/** @throws Rejected `algorithm` or `signature` */
export async function verifySignature(compact: string, header: Json, key: CryptoKey): Promise<void> {
  if (header.alg !== 'ES256') throw new Rejected('algorithm', 'not ES256');
  if ('crit' in header) throw new Rejected('malformed', 'asks for something we do not know');
  const dot = compact.lastIndexOf('.');
  const signature = orReject('malformed', 'not base64url', () => decodeBase64url(compact.slice(dot + 1)));
  const signed = new TextEncoder().encode(compact.slice(0, dot));
  if (!(await isSignedBy(key, signature, signed))) throw new Rejected('signature', 'does not fit');
}
