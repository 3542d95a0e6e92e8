import { describe, expect, test, vi } from 'vitest';
import { emptyPlace, isSignedBy, placeWithKeys, startedNow } from '@/test-support/signing-keys';
import { rotateKey } from '../../scripts/issuer-keys.mjs';

const bytes = new TextEncoder().encode('eyJhbGciOiJFUzI1NiJ9.e30');
const other = new TextEncoder().encode('eyJhbGciOiJFUzI1NiJ9.e31');

test('a signature is 64 bytes and verifies, for these bytes and this key only', async () => {
  await placeWithKeys();
  const { currentKey, sign } = await startedNow();
  const [credential, token] = [currentKey('credential'), currentKey('token')];
  const signature = await sign(credential.kid, bytes);
  expect(signature).toHaveLength(64);
  expect(await isSignedBy(credential, signature, bytes)).toBe(true);
  expect(await isSignedBy(credential, signature, other)).toBe(false);
  expect(await isSignedBy(token, signature, bytes)).toBe(false);
});

test('the key of the log signs with Ed25519, by its rotated successor too', async () => {
  const place = await placeWithKeys();
  await rotateKey(place, 'log');
  const { publicKeys, sign } = await startedNow();
  const keys = publicKeys('log');
  expect(keys).toMatchObject([
    { alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519' }, retiredAt: null },
    { retiredAt: expect.any(String) },
  ]);
  for (const key of keys) {
    const signature = await sign(key.kid, bytes);
    expect(signature).toHaveLength(64);
    expect(await isSignedBy(key, signature, bytes)).toBe(true);
    expect(await isSignedBy(key, signature, other)).toBe(false);
  }
});

test('many at once verify', async () => {
  await placeWithKeys();
  const { currentKey, sign } = await startedNow();
  const key = currentKey('credential');
  const signatures = await Promise.all(Array.from({ length: 50 }, () => sign(key.kid, bytes)));
  for (const signature of signatures) expect(await isSignedBy(key, signature, bytes)).toBe(true);
});

test('a wrong passphrase is one sentence without anything of the key', async () => {
  await placeWithKeys();
  vi.stubEnv('LOKET_KEYS_PASSPHRASE', 'another one, much too long to be right');
  const { currentKey, sign } = await startedNow();
  const { kid } = currentKey('credential');
  const error = await sign(kid, bytes).catch((thrown: unknown) => thrown);
  const sentence = `The signing key ${kid} does not open: LOKET_KEYS_PASSPHRASE is not the one it was made with.`;
  expect(error).toEqual(new Error(sentence));
  expect(error).not.toHaveProperty('cause');
});

test('a key that the manifest does not name signs nothing', async () => {
  await placeWithKeys();
  const { sign } = await startedNow();
  await expect(sign('../root/root', bytes)).rejects.toThrow('There is no signing key ../root/root.');
});

test('without keys, the sentence says where they should be', async () => {
  const { dir } = emptyPlace();
  const { currentKey } = await startedNow();
  expect(() => currentKey('token')).toThrow(
    `The signing keys cannot be read: ${dir}/manifest.json is missing or damaged.`,
  );
});

describe('a rotation', () => {
  test('reaches a running process, and the key before still signs its status lists', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const place = await placeWithKeys();
      const { currentKey, publicKeys, keyById, sign } = await startedNow();
      const [before, token] = [currentKey('credential'), currentKey('token')];
      const kid = await rotateKey(place, 'credential');
      vi.advanceTimersByTime(1_000);
      expect(currentKey('credential').kid).toBe(kid);
      expect(publicKeys('credential').map((key) => key.kid)).toEqual([kid, before.kid]);
      expect(keyById(before.kid)?.retiredAt).toBe(currentKey('credential').createdAt);
      expect(currentKey('token').kid).toBe(token.kid);
      for (const key of publicKeys('credential'))
        expect(await isSignedBy(key, await sign(key.kid, bytes), bytes)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('two at once are both kept, and one key signs', async () => {
    const place = await placeWithKeys();
    const made = await Promise.all([rotateKey(place, 'token'), rotateKey(place, 'token')]);
    const { publicKeys } = await startedNow();
    const kids = publicKeys('token').map(({ kid }) => kid);
    expect(kids).toHaveLength(3);
    expect(kids).toEqual(expect.arrayContaining(made));
    expect(publicKeys('token').filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
  });

  test('of a purpose that has no key left says what to do', async () => {
    const place = await placeWithKeys();
    const { default: fs } = await import('node:fs');
    const file = `${place.dir}/manifest.json`;
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
    for (const key of manifest.keys) key.retiredAt = key.createdAt;
    fs.writeFileSync(file, JSON.stringify(manifest));
    const { currentKey } = await startedNow();
    expect(() => currentKey('verifier')).toThrow('npm run keys -- rotate verifier');
  });
});
