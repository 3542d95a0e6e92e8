import { decodeBase45 } from './base45';
import { decodePerson, type QrPerson } from './claim-169';
import { type CoseSign1, decodeCbor, decodeSign1 } from './cose';
import { inflate } from './read-capped';
import { orReject, Rejected } from './rejected';
import { type StatusReference, statusReference } from './status';

/** What stands in the code. Nobody has looked at the signature yet. */
export type QrContent = {
  sign1: CoseSign1;
  iss: string;
  iat: unknown;
  exp: unknown;
  nbf: unknown;
  status: StatusReference;
  person: QrPerson;
};

/** Keys of CWT claims (RFC 8392, section 4; claim 169 and claim 65535 are registered with IANA). */
const CLAIM = { iss: 1, exp: 4, nbf: 5, iat: 6, person: 169, status: 65535 } as const;

const MAX_TEXT = 4_296; // what the largest QR code holds in alphanumeric mode
const MAX_CWT_BYTES = 16 * 1024;

/** base45, zlib, COSE_Sign1, CWT, down to the person. @throws Rejected `malformed` or `algorithm` */
export async function readQr(text: string): Promise<QrContent> {
  if (text.length > MAX_TEXT) throw new Rejected('malformed', 'longer than any QR code');
  const packed = orReject('malformed', 'not base45', () => decodeBase45(text));
  const sign1 = decodeSign1(await inflate(packed, MAX_CWT_BYTES));
  const claims = decodeCbor(sign1.payload);
  if (!(claims instanceof Map)) throw new Rejected('malformed', 'no claims');
  const iss: unknown = claims.get(CLAIM.iss);
  const status = statusReference(claims.get(CLAIM.status));
  const person = decodePerson(claims.get(CLAIM.person));
  if (typeof iss !== 'string' || !status || !person) throw new Rejected('malformed', 'a claim is missing');
  return {
    sign1,
    iss,
    iat: claims.get(CLAIM.iat),
    exp: claims.get(CLAIM.exp),
    nbf: claims.get(CLAIM.nbf),
    status,
    person,
  };
}
