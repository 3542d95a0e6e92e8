import { describe, expect, test } from 'vitest';
import { aNet, aSigner, ISSUER, metadataPage } from '@/test-support/made-issuer';
import { fetchIssuerKeys, importKeys, importPublicKey } from './issuer-keys';

const signer = await aSigner();
const address = `${ISSUER}/.well-known/jwt-vc-issuer`;
const allowed = [ISSUER];
const json = (body: string, status = 200) => ({ type: 'application/json', body, status });

describe("an issuer's keys", () => {
  test('are where the issuer says', async () => {
    const { fetch, asked } = aNet({ [address]: metadataPage(signer) });
    const keys = await fetchIssuerKeys(ISSUER, { allowed, fetch, cache: 'no-store' });
    expect([...keys.keys()]).toEqual([signer.kid]);
    expect(asked).toMatchObject([
      { url: address, init: { redirect: 'error', credentials: 'omit', cache: 'no-store' } },
    ]);
    expect(asked[0]?.init.signal).toBeInstanceOf(AbortSignal);
  });

  test('of an issuer with a path stand before that path', async () => {
    const issuer = `${ISSUER}/bekasi`;
    const { fetch } = aNet({ [`${address}/bekasi`]: metadataPage(signer, { issuer }) });
    expect((await fetchIssuerKeys(issuer, { allowed: [issuer], fetch })).size).toBe(1);
  });

  test('are not even asked for when nobody trusts it', async () => {
    const { fetch, asked } = aNet({ [address]: metadataPage(signer) });
    await expect(fetchIssuerKeys(ISSUER, { allowed: [`${ISSUER}/`], fetch })).rejects.toMatchObject({ why: 'issuer' });
    expect(asked).toEqual([]);
  });

  test.each([
    ['there is no answer', undefined, 'network'],
    ['the answer is an error', json('{}', 500), 'network'],
    ['the answer is a page', { type: 'text/html', body: '<p>' }, 'network'],
    ['the answer is far too long', json(`{"x":"${'x'.repeat(70_000)}"}`), 'network'],
    ['the answer is not UTF-8', { type: 'application/json', body: Uint8Array.of(0x22, 0xff, 0x22) }, 'network'],
    ['the answer is no JSON', json('{'), 'keys'],
    ['the answer is no object', json('null'), 'keys'],
    ['there are no keys in it', json(JSON.stringify({ issuer: ISSUER })), 'keys'],
    ['it speaks of another issuer', metadataPage(signer, { issuer: 'https://evil.example' }), 'keys'],
    ['two keys have one name', metadataPage(signer, { jwks: { keys: [signer.jwk, signer.jwk] } }), 'keys'],
    ['a key is no point of the curve', metadataPage(signer, { jwks: { keys: [{ ...signer.jwk, x: 'AA' }] } }), 'keys'],
  ])('are refused when %s', async (_, page, why) => {
    const { fetch } = aNet({ [address]: page });
    await expect(fetchIssuerKeys(ISSUER, { allowed, fetch })).rejects.toMatchObject({ why });
  });
});

test.each([
  ['of another kind', { kty: 'OKP', crv: 'Ed25519' }],
  ['on another curve', { crv: 'P-384' }],
  ['for encrypting', { use: 'enc' }],
  ['for another algorithm', { alg: 'ES384' }],
  ['without a name', { kid: undefined }],
])('a key %s is left out', async (_, changes) => {
  expect((await importKeys({ keys: [{ ...signer.jwk, ...changes }] })).size).toBe(0);
});

test('a private part is never taken along', async () => {
  const key = await importPublicKey({ ...signer.jwk, d: 'AAAA' });
  expect(key.type).toBe('public');
  await expect(importPublicKey({ ...signer.jwk, crv: 'P-384' })).rejects.toMatchObject({ why: 'keys' });
});
