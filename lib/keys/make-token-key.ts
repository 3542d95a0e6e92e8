import { createHash } from 'node:crypto';
import type { Handle } from 'pkcs11js';
import { openToken, type Token } from './pkcs11-token';

// A program of `npm run keys`: makes a key pair in the PKCS#11 token, which the private key never leaves, labels it with
// its thumbprint, and says the public key as JWK.

const P256 = Buffer.from('06082a8648ce3d030107', 'hex');

/** The token gives the point as 04 41 (an octet string of 65 bytes), 04 (uncompressed), x, y. */
function jwkOf(point: Buffer) {
  const isPlain = point.length === 67 && point.subarray(0, 3).toString('hex') === '044104';
  if (!isPlain) throw new Error('The PKCS#11 token made a key that is not on P-256.');
  const [x, y] = [point.subarray(3, 35), point.subarray(35)].map((half) => half.toString('base64url'));
  return { crv: 'P-256', kty: 'EC', x, y };
}

function generate({ cryptoki: c, library }: Token, session: Handle) {
  const isThere = { type: c.CKA_TOKEN, value: true };
  const mechanism = { mechanism: c.CKM_EC_KEY_PAIR_GEN };
  const ofPublic = [isThere, { type: c.CKA_VERIFY, value: true }, { type: c.CKA_EC_PARAMS, value: P256 }];
  const ofPrivate = [
    ...[isThere, { type: c.CKA_PRIVATE, value: true }, { type: c.CKA_SENSITIVE, value: true }],
    ...[
      { type: c.CKA_EXTRACTABLE, value: false },
      { type: c.CKA_SIGN, value: true },
    ],
  ];
  return library.C_GenerateKeyPair(session, mechanism, ofPublic, ofPrivate);
}

function makeKey(token: Token) {
  const { cryptoki, library } = token;
  const session = token.openSession();
  const { publicKey, privateKey } = generate(token, session);
  const [point] = library.C_GetAttributeValue(session, publicKey, [{ type: cryptoki.CKA_EC_POINT }]);
  const jwk = jwkOf(Buffer.from(point?.value ?? ''));
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url');
  for (const half of [publicKey, privateKey])
    library.C_SetAttributeValue(session, half, [{ type: cryptoki.CKA_LABEL, value: kid }]);
  return jwk;
}

const { LOKET_PKCS11_MODULE: module = '', LOKET_PKCS11_TOKEN: label = '', LOKET_PKCS11_PIN: pin = '' } = process.env;
const token = await openToken({ module, token: label, pin });
console.log(JSON.stringify(makeKey(token)));
token.library.C_Finalize();
