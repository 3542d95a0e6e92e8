import { expect, test } from 'vitest';
import { aSigner } from '@/test-support/made-issuer';
import { encodeBase64url } from './base64url';
import { verifyJwt } from './jws';

const signer = await aSigner();
const verify = (compact: string) => verifyJwt(compact, { typ: 'a+jwt', keys: signer.keys });
const genuine = await signer.jwt({ typ: 'a+jwt' }, { a: 1 });
const [header, payload] = genuine.split('.');

const signed = async (text: string) => `${text}.${encodeBase64url(await signer.sign(new TextEncoder().encode(text)))}`;

test('gives the claims', async () => {
  expect(await verify(genuine)).toEqual({ a: 1 });
});

test.each([
  ['two parts', () => signed(`${header}`)],
  ['four parts', () => signed(`${header}.${payload}.x`)],
  ['an empty part', () => signed(`${header}.`)],
  ['claims that are no object', () => signed(`${header}.${encodeBase64url(new TextEncoder().encode('[1]'))}`)],
  ['a signature that is padded', async () => `${genuine}==`],
])('is refused with %s, even when somebody signed that', async (_, compact) => {
  await expect(verify(await compact())).rejects.toMatchObject({ name: 'Rejected', why: 'malformed' });
});

test('is refused with a signature in the form of other programs (DER)', async () => {
  const der = encodeBase64url(Uint8Array.from({ length: 70 }, (_, index) => index));
  await expect(verify(`${header}.${payload}.${der}`)).rejects.toMatchObject({ why: 'signature' });
});
