import { decode, encode } from 'cborg';
import { encodeBase64url } from './base64url';
import { type IssuerKeys, isSignedBy } from './issuer-keys';
import { orReject, Rejected } from './rejected';

type Bytes = Uint8Array<ArrayBuffer>;

/** Signed by somebody, it is not yet known by whom. */
export type CoseSign1 = { kid: string; payload: Bytes; signature: Bytes; toBeSigned: Bytes };

const HEADER = { alg: 1, crit: 2, kid: 4 } as const;
const ES256 = -7;
const CWT_TAG = [0xd8, 0x3d];
const SIGN1_TAG = 0xd2;

/** Only the one shortest form of each value (RFC 8949, section 4.2), so that no two byte strings mean the same. */
export const decodeCbor = (bytes: Uint8Array): unknown =>
  orReject('malformed', 'not CBOR', () =>
    decode(bytes, {
      strict: true,
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
    }),
  );

/** The parts of a COSE_Sign1 (RFC 9052, section 4.2) with tag 18, inside the CWT tag 61 (RFC 8392) or not. */
export function decodeSign1(bytes: Uint8Array): CoseSign1 {
  const untagged = CWT_TAG.every((byte, at) => bytes[at] === byte) ? bytes.subarray(CWT_TAG.length) : bytes;
  if (untagged[0] !== SIGN1_TAG) throw new Rejected('malformed', 'no COSE_Sign1');
  const parts = decodeCbor(untagged.subarray(1));
  const [header, open, payload, signature] = Array.isArray(parts) && parts.length === 4 ? parts : [];
  if (!isBytes(header) || !(open instanceof Map) || !isBytes(payload) || !isBytes(signature)) {
    throw new Rejected('malformed', 'not the four parts of a COSE_Sign1');
  }
  const toBeSigned = Uint8Array.from(encode(['Signature1', header, new Uint8Array(), payload]));
  return { kid: kidOf(decodeCbor(header), open), payload, signature, toBeSigned };
}

function kidOf(header: unknown, open: Map<unknown, unknown>): string {
  if (!(header instanceof Map)) throw new Rejected('malformed', 'no protected header');
  if (header.get(HEADER.alg) !== ES256) throw new Rejected('algorithm', 'not ES256');
  if (header.has(HEADER.crit)) throw new Rejected('malformed', 'asks for something we do not know');
  if ([...open.keys()].some((label) => header.has(label))) throw new Rejected('malformed', 'a header stands twice');
  const kid = header.get(HEADER.kid) ?? open.get(HEADER.kid);
  if (!isBytes(kid)) throw new Rejected('unknown-key', 'no kid');
  return encodeBase64url(kid);
}

/** Whether one of these keys signed it. Our kids are SHA-256 thumbprints (RFC 7638): bytes here, base64url in a JWK. */
export async function verifySign1(sign1: CoseSign1, keys: IssuerKeys): Promise<void> {
  const key = keys.get(sign1.kid);
  if (!key) throw new Rejected('unknown-key', 'the issuer has no such key');
  if (!(await isSignedBy(key, sign1.signature, sign1.toBeSigned))) throw new Rejected('signature', 'does not fit');
}

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array;
