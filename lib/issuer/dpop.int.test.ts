import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { issuer } from '@/lib/issuer/metadata';
import { JoseWallet, newKeys } from '@/test-support/jose-wallet';
import { anOffer } from '@/test-support/offer';
import { fetchHere as fetch } from '@/test-support/public-routes';

describe('a DPoP proof', () => {
  async function proven(change: (wallet: JoseWallet) => Promise<string>) {
    const { offer, pin } = await anOffer();
    const wallet = await JoseWallet.open(issuer(), fetch, await newKeys());
    const code = await wallet.codeOf(offer);
    const proof = await change(wallet);
    const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
    const body = new URLSearchParams({ grant_type: grant, 'pre-authorized_code': code, tx_code: pin });
    const send = () => fetch(`${issuer()}/oid4vci/token`, { method: 'POST', body, headers: { dpop: proof } });
    return { first: await send(), again: send, wallet, code, pin };
  }
  const url = () => `${issuer()}/oid4vci/token`;
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const withKey = (jwk: object) =>
    `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk })}.${part({ jti: 'x', htm: 'POST', htu: url(), iat: 1 })}.AAAA`;

  test('counts once', async () => {
    const { first, wallet, code, pin } = await proven((one) => one.dpopProof('POST', url()));
    expect(first.status).toBe(200);
    const { body } = await wallet.token(code, pin);
    expect(body.error).toBe('invalid_grant'); // a new proof, the same code
  });

  test.each([
    ['for another address', (one: JoseWallet) => one.dpopProof('POST', `${issuer()}/elsewhere`)],
    ['for another method', (one: JoseWallet) => one.dpopProof('GET', url())],
    [
      'of an hour ago',
      (one: JoseWallet) => one.dpopProof('POST', url(), { iat: Math.floor(Date.now() / 1000) - 3600 }),
    ],
    [
      'without an algorithm we take',
      async (one: JoseWallet) =>
        new SignJWT({ jti: 'x', htm: 'POST', htu: url() })
          .setProtectedHeader({ typ: 'dpop+jwt', alg: 'HS256', jwk: one.keys.jwk })
          .setIssuedAt()
          .sign(new TextEncoder().encode('a secret of thirty-two characters')),
    ],
    ['that is none', async () => 'eyJhbGciOiJub25lIn0.e30.'],
    ['with half a key', async () => withKey({ kty: 'EC' })],
    ['with a key of no kind', async () => withKey({})],
    [
      'with a time that is none',
      async (one: JoseWallet) =>
        new SignJWT({ jti: 'x', htm: 'POST', htu: url(), iat: 'x' as never })
          .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: one.keys.jwk })
          .sign(one.keys.privateKey),
    ],
  ])('%s is refused, and costs no try', async (_what, change) => {
    const { first, wallet, code, pin } = await proven(change);
    expect(first.status).toBe(400);
    expect((await wallet.token(code, pin)).status).toBe(200);
  });

  test('seen before is refused', async () => {
    const { again } = await proven((one) => one.dpopProof('POST', url()));
    expect(await (await again()).json()).toMatchObject({ error: 'invalid_dpop_proof' });
  });
});

describe('a token bound to a key', () => {
  async function bound() {
    const { offer, pin } = await anOffer();
    const wallet = await JoseWallet.open(issuer(), fetch, await newKeys());
    const { body } = await wallet.token(await wallet.codeOf(offer), pin);
    return { wallet, token: String(body.access_token) };
  }
  const ask = async (wallet: JoseWallet, token: string) =>
    wallet.credential(token, await wallet.proof(await wallet.nonce()));

  test('is worth nothing without it, and nothing with another', async () => {
    const { wallet, token } = await bound();
    expect((await ask(new JoseWallet(issuer(), wallet.keys, fetch), token)).status).toBe(401);
    const other = new JoseWallet(issuer(), wallet.keys, fetch, await newKeys());
    expect(await ask(other, token)).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    expect((await ask(wallet, token)).status).toBe(200);
  });

  test('takes each of its proofs once', async () => {
    const { wallet, token } = await bound();
    const address = `${issuer()}/oid4vci/credential`;
    const ath = createHash('sha256').update(token).digest('base64url');
    const dpop = await wallet.dpopProof('POST', address, { ath });
    const send = async (authorization: string) => {
      const proofs = { jwt: [await wallet.proof(await wallet.nonce())] };
      const body = JSON.stringify({ credential_configuration_id: 'id.dukcapil.ktp-el', proofs });
      return fetch(address, { method: 'POST', body, headers: { authorization, dpop } });
    };
    expect((await send(`dpop ${token}`)).status).toBe(200); // a scheme knows no case
    const again = await send(`DPoP ${token}`);
    expect(again.status).toBe(401);
    expect(again.headers.get('www-authenticate')).toBe(
      'Bearer error="invalid_token", DPoP error="invalid_token", algs="ES256"',
    );
  });
});
