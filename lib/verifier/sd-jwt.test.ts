import { describe, expect, test } from 'vitest';
import {
  address,
  city,
  claims,
  credential,
  first,
  holder,
  issuerJwt,
  name,
  signer,
} from '@/test-support/made-credential';
import { at, ISSUER, NOW } from '@/test-support/made-issuer';
import { checkSdJwt } from './sd-jwt';

const options = { keys: signer.keys, issuer: ISSUER, now: NOW };
const check = async (text: string | Promise<string>) => checkSdJwt(await text, options);
const refusal = (why: string) => ({ name: 'Rejected', why });

describe('a credential', () => {
  test('shows what is disclosed, in its place, and nothing else', async () => {
    const { payload, disclosed, holderJwk, kbJwt } = await check(credential([name, city, address, first]));
    expect(disclosed).toEqual({ name: 'SITI RAHMAWATI', address: { country: 'ID', city: 'KOTA BEKASI' } });
    expect(payload).toMatchObject({ ...disclosed, nationalities: ['ID', 'NL'], iss: ISSUER });
    expect(payload).not.toHaveProperty('_sd');
    expect(payload).not.toHaveProperty('_sd_alg');
    expect(holderJwk).toEqual(holder.jwk);
    expect(kbJwt).toBeUndefined();
  });

  test('without disclosures shows what everybody must see', async () => {
    const { payload, disclosed } = await check(credential([], { _sd_alg: undefined }));
    expect(disclosed).toEqual({});
    expect(payload.nationalities).toEqual(['NL']);
  });

  test.each<[string, () => Promise<string>, string]>([
    ['of another type', () => credential([], {}, { typ: 'vc+sd-jwt' }), 'type'],
    ['not signed with ES256', () => credential([], {}, { alg: 'none' }), 'algorithm'],
    ['whose key nobody knows', () => credential([], {}, { kid: 'x' }), 'unknown-key'],
    ["that is another issuer's", () => credential([], { iss: 'https://evil.example' }), 'issuer'],
    ['that has ended', () => credential([], { exp: at(0) }), 'expired'],
    ['that has no end', () => credential([], { exp: undefined }), 'malformed'],
    ['from the future', () => credential([], { iat: at(61) }), 'not-yet-valid'],
    ['that begins later', () => credential([], { nbf: at(61) }), 'not-yet-valid'],
    ['hashed with something weaker', () => credential([], { _sd_alg: 'sha-1' }), 'algorithm'],
    ['bound to no key', () => credential([], { cnf: undefined }), 'key-binding'],
    ['bound to nothing', () => credential([], { cnf: { jwk: null } }), 'key-binding'],
    ['without a tilde', () => issuerJwt(), 'malformed'],
    ['with an empty disclosure', async () => `${await issuerJwt()}~~`, 'malformed'],
    ['that is nothing', async () => '~', 'malformed'],
  ])('%s is refused', async (_, text, why) => {
    await expect(check(text())).rejects.toMatchObject(refusal(why));
  });

  test('signed by another is refused', async () => {
    const jwt = await holder.jwt({ typ: 'dc+sd-jwt', kid: signer.kid }, await claims());
    await expect(check(`${jwt}~`)).rejects.toMatchObject(refusal('signature'));
  });
});
