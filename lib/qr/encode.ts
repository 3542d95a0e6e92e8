import { encode } from 'cborg';
import { encodeBase45 } from '@/lib/verifier/base45';
import { decodeBase64url } from '@/lib/verifier/base64url';
import { decodePerson, encodePerson, type QrPerson } from '@/lib/verifier/claim-169';

export type QrClaims = {
  /** The issuer's address, without a slash at the end. */
  iss: string;
  /** Seconds since 1970, as in every CWT. */
  iat: number;
  exp: number;
  status: { idx: number; uri: string };
  person: QrPerson;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** Tag 18 (COSE_Sign1, RFC 9052) over an array of four. */
const SIGN1 = Uint8Array.of(0xd2, 0x84);

/**
 * The text of the QR code a wallet shows: base45 of the zlib of a CWT (RFC 8392) with MOSIP's claim 169 and a reference
 * into a Token Status List (claim 65535, draft-ietf-oauth-status-list). About 450 characters, version 13 of
 * a QR code: every phone shows it and every camera reads it.
 * @param kid the SHA-256 thumbprint of the signing key (RFC 7638), in base64url
 * @param sign ES256 over the bytes given: the 64 bytes r || s
 */
export async function encodeQr(
  claims: QrClaims,
  kid: string,
  sign: (toBeSigned: Uint8Array) => Promise<Uint8Array>,
): Promise<string> {
  const header = encode(
    new Map<number, unknown>([
      [1, -7],
      [4, decodeBase64url(kid)],
    ]),
  );
  const payload = encode(claimsMap(claims));
  const signature = await sign(encode(['Signature1', header, new Uint8Array(), payload]));
  if (signature.length !== 64) throw new TypeError('An ES256 signature has 64 bytes');
  const parts = [header, new Map(), payload, signature].map((part) => encode(part));
  return encodeBase45(await deflate(new Blob([SIGN1, ...parts.map((part) => Uint8Array.from(part))])));
}

function claimsMap({ iss, iat, exp, status, person }: QrClaims): Map<number, unknown> {
  const map = encodePerson(person);
  // What no verifier would read must not be signed.
  if (!decodePerson(map)) throw new TypeError('A part of the person is missing or has the wrong form');
  return new Map<number, unknown>([
    [1, iss],
    [4, exp],
    [6, iat],
    [169, map],
    [65535, new Map([['status_list', { idx: status.idx, uri: status.uri }]])],
  ]);
}

const deflate = async (data: Blob): Promise<Bytes> =>
  new Uint8Array(await new Response(data.stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
