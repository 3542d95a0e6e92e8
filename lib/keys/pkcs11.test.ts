import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyPlace, isSignedBy, issuer, placeWithKeys, startedNow } from '@/test-support/signing-keys';
import { ensureIssuerKeys, rotateKey } from '../../scripts/issuer-keys.mjs';
import { openToken } from './pkcs11-token';

// On SoftHSM, a device made of software (Debian: softhsm2).
const module = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm2.so'].find(fs.existsSync) ?? '';
const settings = { module, token: 'loket', pin: '271828' };
const bytes = new TextEncoder().encode('what is signed');

function isBuilt() {
  try {
    return Boolean(createRequire(import.meta.url)('pkcs11js'));
  } catch {
    return false;
  }
}

describe.skipIf(!module || !isBuilt())('with a PKCS#11 token', () => {
  let folder = '';

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loket-test-token-'));
    const tokens = path.join(folder, 'tokens');
    fs.mkdirSync(tokens);
    process.env.SOFTHSM2_CONF = path.join(folder, 'softhsm2.conf');
    fs.writeFileSync(process.env.SOFTHSM2_CONF, `directories.tokendir = ${tokens}\nlog.level = ERROR\n`);
    const pins = ['--pin', settings.pin, '--so-pin', '314159'];
    execFileSync('softhsm2-util', ['--init-token', '--free', '--label', settings.token, ...pins]);
  });
  beforeEach(() => {
    vi.stubEnv('LOKET_PKCS11_MODULE', settings.module);
    vi.stubEnv('LOKET_PKCS11_TOKEN', settings.token);
    vi.stubEnv('LOKET_PKCS11_PIN', settings.pin);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('the keys are made in it, and two thousand signatures at once verify', async () => {
    const place = emptyPlace();
    await ensureIssuerKeys({ ...place, issuer });
    const { all, currentKey, sign } = await startedNow();
    expect(fs.readdirSync(place.dir).sort()).toEqual([`${currentKey('log').kid}.pem`, 'manifest.json'].sort());
    // So many because a session used twice at once, or a library that does not lock, often gets by with fifty.
    const jobs = Array.from({ length: 700 }, all).flat();
    const signatures = await Promise.all(jobs.map(async (key) => ({ key, signature: await sign(key.kid, bytes) })));
    const verified = signatures.map(({ key, signature }) => isSignedBy(key, signature, bytes));
    expect((await Promise.all(verified)).filter(Boolean)).toHaveLength(jobs.length);
    expect(signatures.every(({ signature }) => signature.length === 64)).toBe(true);
  });

  test('a private key does not come out of it', async () => {
    const place = emptyPlace();
    await ensureIssuerKeys({ ...place, issuer });
    const { currentKey } = await startedNow();
    const { cryptoki: c, library, openSession } = await openToken(settings);
    const session = openSession();
    const label = { type: c.CKA_LABEL, value: currentKey('credential').kid };
    library.C_FindObjectsInit(session, [{ type: c.CKA_CLASS, value: c.CKO_PRIVATE_KEY }, label]);
    const key = library.C_FindObjects(session);
    library.C_FindObjectsFinal(session);
    if (!key) throw new Error('the token has no such key');
    expect(() => library.C_GetAttributeValue(session, key, [{ type: c.CKA_VALUE }])).toThrow('CKR_ATTRIBUTE_SENSITIVE');
    library.C_CloseSession(session);
  });

  test('keys move there by rotation: the one before still signs from its file', async () => {
    vi.stubEnv('LOKET_PKCS11_MODULE', undefined);
    const place = await placeWithKeys();
    vi.stubEnv('LOKET_PKCS11_MODULE', settings.module);
    const kid = await rotateKey(place, 'credential');
    const { publicKeys, sign } = await startedNow();
    expect(publicKeys('credential')[0]?.kid).toBe(kid);
    expect(fs.existsSync(path.join(place.dir, `${kid}.pem`))).toBe(false);
    for (const key of publicKeys('credential'))
      expect(await isSignedBy(key, await sign(key.kid, bytes), bytes)).toBe(true);
  });

  test('after a fault of the device, signing goes on', async () => {
    const place = emptyPlace();
    await ensureIssuerKeys({ ...place, issuer });
    const { currentKey, sign } = await startedNow();
    const key = currentKey('credential');
    await sign(key.kid, bytes);
    const { library, slot } = await openToken(settings);
    library.C_CloseAllSessions(slot);
    const signatures = await Promise.all(Array.from({ length: 20 }, () => sign(key.kid, bytes)));
    for (const signature of signatures) expect(await isSignedBy(key, signature, bytes)).toBe(true);
  });

  test('a key that is nowhere is one sentence', async () => {
    const place = await placeWithKeys();
    const { currentKey, sign } = await startedNow();
    const { kid } = currentKey('token');
    fs.rmSync(path.join(place.dir, `${kid}.pem`));
    await expect(sign(kid, bytes)).rejects.toThrow(
      `The signing key ${kid} is neither in LOKET_KEYS_DIR nor in the PKCS#11 token.`,
    );
  });

  test('a token that is not there is one sentence', async () => {
    await expect(openToken({ ...settings, token: 'another' })).rejects.toThrow('no PKCS#11 token called another');
  });
});
