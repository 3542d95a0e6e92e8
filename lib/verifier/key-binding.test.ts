import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { describe, expect, test } from 'vitest';
import { address, claims, credential, first, holder, name, signer } from '@/test-support/made-credential';
import { at, ISSUER, NOW } from '@/test-support/made-issuer';
import { encodeBase64url } from './base64url';
import { sha256 } from './disclosures';
import { checkKeyBinding, checkPresentation } from './sd-jwt';

type Json = Record<string, unknown>;

const options = { keys: signer.keys, issuer: ISSUER, now: NOW };
const refusal = (why: string) => ({ name: 'Rejected', why });

describe('a presentation', () => {
  const wanted = { audience: 'x509_hash:abc', nonce: 'n-1', now: NOW, maxAgeSeconds: 120 };
  const bound = { ...wanted, holderJwk: holder.jwk };
  const proof = async (presented: string, changes: Json = {}, header: Json = {}) =>
    presented +
    (await holder.jwt(
      { typ: 'kb+jwt', ...header },
      { iat: at(-5), aud: wanted.audience, nonce: 'n-1', sd_hash: await sha256(presented), ...changes },
    ));

  test('of the holder, for us, just now', async () => {
    const text = await proof(await credential([name]));
    await expect(checkKeyBinding(text, bound)).resolves.toBeUndefined();
    expect((await checkPresentation(text, { ...options, ...wanted })).disclosed).toEqual({ name: 'SITI RAHMAWATI' });
  });

  test.each<[string, Json, Json, string]>([
    ['for somebody else', { aud: 'x509_hash:abd' }, {}, 'key-binding'],
    ['for us and others', { aud: ['x509_hash:abc', 'x'] }, {}, 'key-binding'],
    ['for another question', { nonce: 'n-2' }, {}, 'key-binding'],
    ['for nothing asked', { nonce: undefined }, {}, 'key-binding'],
    ['of something else', { sd_hash: 'x' }, {}, 'key-binding'],
    ['from long ago', { iat: at(-120) }, {}, 'expired'],
    ['from the future', { iat: at(61) }, {}, 'not-yet-valid'],
    ['from no time', { iat: undefined }, {}, 'malformed'],
    ['of another type', {}, { typ: 'JWT' }, 'type'],
    ['not signed with ES256', {}, { alg: 'none' }, 'algorithm'],
  ])('%s is refused', async (_, changes, header, why) => {
    const text = await proof(await credential([name]), changes, header);
    await expect(checkKeyBinding(text, bound)).rejects.toMatchObject(refusal(why));
  });

  test('is refused when its holder did not sign it, or nobody did', async () => {
    const text = await proof(await credential([name]));
    const other = { ...bound, holderJwk: signer.jwk };
    await expect(checkKeyBinding(text, other)).rejects.toMatchObject(refusal('signature'));
    await expect(checkKeyBinding(await credential([name]), bound)).rejects.toMatchObject(refusal('key-binding'));
    await expect(checkKeyBinding(text, { ...bound, holderJwk: {} })).rejects.toMatchObject(refusal('keys'));
  });

  test('is refused with a disclosure more or less than was signed', async () => {
    const [jwt, , kb] = (await proof(await credential([name]))).split('~');
    await expect(checkPresentation(`${jwt}~${kb}`, { ...options, ...wanted })).rejects.toMatchObject({
      why: 'key-binding',
    });
    const more = `${jwt}~${name}~${address}~${kb}`;
    await expect(checkPresentation(more, { ...options, ...wanted })).rejects.toMatchObject({ why: 'key-binding' });
  });

  test('is refused with any one character changed', async () => {
    const text = await proof(await credential([name, first]));
    for (let index = 0; index < text.length; index++) {
      const changed = text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
      const verdict = checkPresentation(changed, { ...options, ...wanted });
      await expect(verdict, `character ${index}`).rejects.toMatchObject({ name: 'Rejected' });
    }
  });
});

test('a credential of another implementation is read the same, nested and bound', async () => {
  const sign = async (text: string) => encodeBase64url(await signer.sign(new TextEncoder().encode(text)));
  const kbSigner = async (text: string) => encodeBase64url(await holder.sign(new TextEncoder().encode(text)));
  const library = new SDJwtVcInstance({
    signer: sign,
    signAlg: 'ES256',
    kbSigner,
    kbSignAlg: 'ES256',
    hashAlg: 'sha-256',
    hasher: async (data) =>
      new Uint8Array(
        await crypto.subtle.digest('SHA-256', typeof data === 'string' ? new TextEncoder().encode(data) : data),
      ),
    saltGenerator: () => encodeBase64url(crypto.getRandomValues(new Uint8Array(16))),
  });
  const { _sd, _sd_alg, nationalities, ...open } = await claims();
  const issued = await library.issue(
    { ...open, iss: ISSUER, vct: 'ktp-el', name: 'SITI', places: ['BEKASI', 'BOGOR'], home: { rt: '003', rw: '007' } },
    { _sd: ['name', 'home'], _sd_decoy: 2, places: { _sd: [0, 1] }, home: { _sd: ['rt'] } },
    { header: { kid: signer.kid } },
  );
  const presented = await library.present(
    issued,
    { name: true, home: { rt: true }, places: { 1: true } },
    {
      kb: { payload: { iat: at(0), aud: 'us', nonce: 'n' } },
    },
  );
  const wanted = { ...options, audience: 'us', nonce: 'n', maxAgeSeconds: 60 };
  const { payload, disclosed } = await checkPresentation(presented, wanted);
  expect(disclosed).toEqual({ name: 'SITI', home: { rt: '003', rw: '007' } });
  expect(payload.places).toEqual(['BOGOR']);
});
