import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { issuer } from '@/lib/issuer/metadata';
import { type JoseWallet, newKeys } from '@/test-support/jose-wallet';
import { anOffer, aWallet } from '@/test-support/offer';

// One token, and proofs that do not hold: it stays unredeemed, and redeems in the end.
let wallet: JoseWallet;
let token: string;

beforeAll(async () => {
  const { offer, pin } = await anOffer();
  wallet = await aWallet();
  token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
});

/** A nonce as it was given out so long ago. */
async function nonceOf(secondsAgo: number): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 1000 * secondsAgo });
  try {
    return await wallet.nonce();
  } finally {
    vi.useRealTimers();
  }
}
const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1000) - 60 * minutes;
const asMac = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Header and claims as they should be, signed by whatever is given. */
async function signedAs(alg: string, key: CryptoKey | Uint8Array, jwk: unknown) {
  return new SignJWT({ nonce: await wallet.nonce() })
    .setProtectedHeader({ typ: 'openid4vci-proof+jwt', alg, jwk: jwk as never })
    .setAudience(issuer())
    .setIssuedAt()
    .sign(key);
}

const proofs: [string, () => Promise<string>, string][] = [
  [
    'signed by another key than the one it names',
    async () => wallet.proof(await wallet.nonce(), {}, {}, await newKeys()),
    'invalid_proof',
  ],
  [
    'with alg none',
    async () => new UnsecuredJWT({ nonce: await wallet.nonce(), aud: issuer() }).setIssuedAt().encode(),
    'invalid_credential_request',
  ],
  [
    'with alg HS256',
    async () => signedAs('HS256', new TextEncoder().encode('x'.repeat(32)), wallet.keys.jwk),
    'invalid_proof',
  ],
  [
    'with ES384',
    async () => {
      const { privateKey, publicKey } = await generateKeyPair('ES384');
      return signedAs('ES384', privateKey, await exportJWK(publicKey));
    },
    'invalid_proof',
  ],
  [
    'for another issuer',
    async () =>
      new SignJWT({ nonce: await wallet.nonce() })
        .setProtectedHeader({ typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: wallet.keys.jwk })
        .setAudience('https://elsewhere.example')
        .setIssuedAt()
        .sign(wallet.keys.privateKey),
    'invalid_proof',
  ],
  ['of another type', async () => wallet.proof(await wallet.nonce(), { typ: 'JWT' }), 'invalid_proof'],
  ['of an hour ago', async () => wallet.proof(await wallet.nonce(), {}, { iat: minutesAgo(60) }), 'invalid_proof'],
  [
    'with a private key in the header',
    async () => {
      const jwk = await exportJWK(wallet.keys.privateKey);
      return wallet.proof(await wallet.nonce(), { jwk });
    },
    'invalid_proof',
  ],
  ['that is no JWT', async () => 'abc', 'invalid_credential_request'],
  [
    'with a nonce nobody gave',
    async () => wallet.proof(asMac(crypto.getRandomValues(new Uint8Array(36)))),
    'invalid_nonce',
  ],
  ['with a nonce of five minutes ago', async () => wallet.proof(await nonceOf(301)), 'invalid_nonce'],
  ['with a nonce of tomorrow', async () => wallet.proof(await nonceOf(-3600)), 'invalid_nonce'],
  ['with a nonce in another spelling', async () => wallet.proof(`${await wallet.nonce()}=`), 'invalid_nonce'],
  ['without a nonce', async () => wallet.proof(undefined as unknown as string), 'invalid_nonce'],
  [
    'with a nonce that was changed',
    async () => {
      const bytes = Buffer.from(await wallet.nonce(), 'base64url');
      bytes.writeUInt32BE(bytes.readUInt32BE(0) + 60);
      return wallet.proof(asMac(bytes));
    },
    'invalid_nonce',
  ],
];

test.each(proofs)('a proof %s is refused', async (_what, proof, error) => {
  expect(await wallet.credential(token, await proof())).toMatchObject({ status: 400, body: { error } });
});

describe('a request', () => {
  const proof = async () => wallet.proof(await wallet.nonce());
  test.each([
    ['without a proof', { proofs: undefined }],
    ['with two proofs', { proofs: { jwt: ['a.b.c', 'd.e.f'] } }],
    ['with an empty list', { proofs: { jwt: [] } }],
    ['for what we do not issue', { credential_configuration_id: 'id.dukcapil.passport' }],
    ['for nothing', { credential_configuration_id: undefined }],
    ['in words of an older draft', { credential_configuration_id: undefined, format: 'vc+sd-jwt' }],
  ])('%s is refused', async (_what, more) => {
    const { status, body } = await wallet.credential(token, await proof(), more);
    expect(status).toBe(400);
    expect(body.error).toMatch(
      /^(invalid_proof|invalid_credential_request|invalid_request|unknown_credential_configuration)$/,
    );
  });

  test.each([
    ['without a token', ''],
    ['with a token that is none', 'abc'],
    ['with a token that nobody signed', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('%s is refused', async (_what, given) => {
    const answer = await wallet.credential(given, await proof());
    expect(answer.status).toBe(401);
  });

  test('with a token signed by another is refused', async () => {
    const { privateKey } = await newKeys();
    const [, payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ typ: 'at+jwt', alg: 'ES256', kid: 'x', jwk: wallet.keys.jwk })
      .sign(privateKey);
    expect((await wallet.credential(forged, await proof())).status).toBe(401);
  });
});

test('after all that the token still redeems, and a nonce counts once', async () => {
  const nonce = await wallet.nonce();
  expect((await wallet.credential(token, await wallet.proof(nonce))).status).toBe(200);
  const answer = await wallet.credential(token, await wallet.proof(nonce));
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_nonce' } });
});
