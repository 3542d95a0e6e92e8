import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { sha256 } from '@/lib/verifier/disclosures';
import { checkPresentation } from '@/lib/verifier/sd-jwt';
import { address, city, credential, first, holder, issuerJwt, name, signer } from '@/test-support/made-credential';
import { ISSUER, NOW } from '@/test-support/made-issuer';
import { newHolderKey } from './holder-key';
import { namesIn, present } from './presentation';

const question = { audience: 'x509_hash:abc', nonce: 'n-0S6_WzA2Mj', now: NOW };
const options = { keys: signer.keys, issuer: ISSUER, ...question, maxAgeSeconds: 60 };

/** As issued to a key of the wallet, with these disclosures. */
async function held(...disclosures: string[]) {
  const key = await newHolderKey();
  const compact = await credential(disclosures, { cnf: { jwk: key.jwk } });
  return { key, compact };
}

test('what is asked for is shown, and nothing else', async () => {
  const { key, compact } = await held(name, address, city);
  const shown = await present(compact, { ...question, key, names: ['name'] });
  expect(shown.split('~').slice(1, -1)).toEqual([name]);
  const { disclosed } = await checkPresentation(shown, options);
  expect(disclosed).toEqual({ name: 'SITI RAHMAWATI' });
});

test('in the order of the issuer, whatever the order of the question', async () => {
  const { key, compact } = await held(name, address, city);
  const shown = await present(compact, { ...question, key, names: ['city', 'address', 'name'] });
  expect(shown.split('~').slice(1, -1)).toEqual([name, address, city]);
});

test('nothing at all is shown when nothing is asked for, nor what the credential does not have', async () => {
  const { key, compact } = await held(name, first);
  for (const names of [[], ['nik'], ['undefined']]) {
    const shown = await present(compact, { ...question, key, names });
    expect(shown.split('~')).toHaveLength(2);
  }
});

test('the proof is for this audience, this nonce, this moment and exactly these disclosures', async () => {
  const { key, compact } = await held(name, address, city);
  const shown = await present(compact, { ...question, key, names: ['name'] });
  const kbJwt = shown.slice(shown.lastIndexOf('~') + 1);
  expect(decodeProtectedHeader(kbJwt)).toEqual({ typ: 'kb+jwt', alg: 'ES256' });
  expect(decodeJwt(kbJwt)).toEqual({
    iat: NOW.getTime() / 1000,
    aud: question.audience,
    nonce: question.nonce,
    sd_hash: await sha256(shown.slice(0, shown.lastIndexOf('~') + 1)),
  });
});

test('with another key it does not hold', async () => {
  const compact = await credential([name], { cnf: { jwk: holder.jwk } });
  const shown = await present(compact, { ...question, key: await newHolderKey(), names: [] });
  await expect(checkPresentation(shown, options)).rejects.toMatchObject({ why: 'signature' });
});

test('the names that may be shown', async () => {
  expect(namesIn(await credential([name, address]))).toEqual(['name', 'address']);
  expect(namesIn(`${await issuerJwt()}~`)).toEqual([]);
});

test('the key cannot be taken out of the browser', async () => {
  const { privateKey } = await newHolderKey();
  expect(privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});
