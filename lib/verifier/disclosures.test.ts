import { describe, expect, test } from 'vitest';
import { city, credential, disclosure, first, holder, name, signer } from '@/test-support/made-credential';
import { at, ISSUER, NOW } from '@/test-support/made-issuer';
import { encodeBase64url } from './base64url';
import { sha256 } from './disclosures';
import { checkSdJwt } from './sd-jwt';

type Json = Record<string, unknown>;

const options = { keys: signer.keys, issuer: ISSUER, now: NOW };
const check = async (text: string | Promise<string>) => checkSdJwt(await text, options);
const refusal = (why: string) => ({ name: 'Rejected', why });

const noJson = encodeBase64url(Uint8Array.of(1));
const noList = encodeBase64url(new TextEncoder().encode('{"0":"salt","length":3}'));
const noUtf8 = encodeBase64url(
  new TextEncoder().encode('["salt","a","?"]').map((byte) => (byte === 0x3f ? 0xff : byte)),
);
const [nameHash, firstHash, noJsonHash, noListHash, noUtf8Hash] = await Promise.all(
  [name, first, noJson, noList, noUtf8].map(sha256),
);

describe('a disclosure', () => {
  test.each<[string, string[], Json]>([
    ['that nothing refers to', [name, disclosure('salt', 'nik', '1')], {}],
    ['whose parent is kept', [city], {}],
    ['that stands twice', [name, name], {}],
    ['that is no JSON', [noJson], { _sd: [noJsonHash] }],
    ['whose digest stands twice', [name], { _sd: [nameHash, nameHash] }],
    ['whose digest stands in two places', [name], { more: { _sd: [nameHash] } }],
    ['of a claim that is there already', [name], { name: 'BUDI' }],
    ['of an element, in the place of a claim', [first], { _sd: [firstHash], nationalities: [] }],
    ['of a claim, in the place of an element', [name], { _sd: [], nationalities: [{ '...': nameHash }] }],
    ['in a list beside something else', [first], { nationalities: [{ '...': firstHash, x: 1 }] }],
    ['referred to by what is no list', [name], { _sd: nameHash }],
    ['that is no list', [noList], { _sd: [noListHash] }],
    ['that is not UTF-8', [noUtf8], { _sd: [noUtf8Hash] }],
    ['referred to by a number', [], { _sd: 5 }],
    ['referred to by what is no text', [], { _sd: [1] }],
    ['referred to by a name that is reserved', [], { '...': 'x' }],
  ])('%s is refused', async (_, disclosures, changes) => {
    await expect(check(credential(disclosures, changes))).rejects.toMatchObject(refusal('disclosure'));
  });

  test.each([
    ['_sd', ['salt', '_sd', []]],
    ['...', ['salt', '...', 'x']],
    ['exp', ['salt', 'exp', at(99)]],
    ['cnf', ['salt', 'cnf', { jwk: holder.jwk }]],
    ['status', ['salt', 'status', {}]],
    ['vct', ['salt', 'vct', 'x']],
    ['nbf', ['salt', 'nbf', 1]],
    ['four parts', ['salt', 'a', 1, 2]],
    ['one part', ['salt']],
    ['a salt that is no text', [1, 'a', 1]],
    ['a name that is no text', ['salt', 1, 1]],
  ])('with %s is refused, however well it is signed', async (key, parts) => {
    const made = disclosure(...parts);
    const changes: Json = { _sd: [await sha256(made)], [key]: undefined };
    await expect(check(credential([made], changes))).rejects.toMatchObject(refusal('disclosure'));
  });

  test('may not take the place of a prototype', async () => {
    const made = disclosure('salt', '__proto__', { admin: true });
    const { payload } = await check(credential([made], { _sd: [await sha256(made)] }));
    expect('admin' in payload).toBe(false);
  });
});
