import { execFile, execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import { expect, test, vi } from 'vitest';
import { certificateOf, emptyPlace, issuer, placeWithKeys, startedNow } from '@/test-support/signing-keys';
import { ensureIssuerKeys, PURPOSES, rotateKey } from '../../scripts/issuer-keys.mjs';
import { keyPurposes } from './keys';

const modeOf = (file: string) => (fs.statSync(file).mode & 0o777).toString(8);

/** The whole of what lies there: a key for each purpose, certified by one root, and nothing more. */
async function expectOneSoundSet(dir: string) {
  const keys = await startedNow();
  expect(keys.all().map(({ purpose }) => purpose)).toEqual([...keyPurposes]);
  const root = new X509Certificate(keys.rootCertificate());
  for (const key of keys.all()) expect(certificateOf(key).verify(root.publicKey)).toBe(true);
  expect(fs.readdirSync(dir).sort()).toEqual([...keys.all().map(({ kid }) => `${kid}.pem`), 'manifest.json'].sort());
}

test('makes one key for each purpose, named by its RFC 7638 thumbprint', async () => {
  const { dir } = await placeWithKeys();
  await expectOneSoundSet(dir);
  expect(PURPOSES).toEqual(keyPurposes);
  const keys = await startedNow();
  for (const key of keys.all()) {
    expect(key.kid).toBe(await calculateJwkThumbprint(key.jwk, 'sha256'));
    expect(keys.currentKey(key.purpose)).toEqual(key);
    expect(keys.keyById(key.kid)).toEqual(key);
  }
  expect(keys.keyById('../manifest')).toBeUndefined();
});

test('certifies each for the issuer and for signing, from the root', async () => {
  await placeWithKeys();
  const keys = await startedNow();
  const root = new X509Certificate(keys.rootCertificate());
  expect([root.ca, root.verify(root.publicKey)]).toEqual([true, true]);
  for (const key of keys.all()) {
    const leaf = certificateOf(key);
    expect([leaf.checkIssued(root), leaf.verify(root.publicKey), leaf.ca]).toEqual([true, true, false]);
    expect(leaf.subjectAltName).toBe(`URI:${issuer}`);
    expect(leaf.publicKey.export({ format: 'jwk' })).toEqual(key.jwk);
  }
});

test('leaves private keys encrypted under scrypt, for their owner only, and the root elsewhere', async () => {
  const { dir, rootDir, passphrase } = emptyPlace();
  await ensureIssuerKeys({ dir, rootDir, passphrase, issuer });
  for (const folder of [dir, rootDir]) expect(modeOf(folder)).toBe('700');
  const files = [dir, rootDir].flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));
  for (const file of files) expect(modeOf(file)).toBe('600');
  const secrets = files.filter((file) => file.endsWith('.pem'));
  expect(secrets).toHaveLength(keyPurposes.length + 1);
  for (const file of secrets) {
    const text = fs.readFileSync(file, 'utf8');
    expect(text.match(/PRIVATE KEY/g)).toHaveLength(2);
    const [pem = ''] =
      /^-----BEGIN ENCRYPTED PRIVATE KEY-----[^-]+-----END ENCRYPTED PRIVATE KEY-----/.exec(text) ?? [];
    expect(execFileSync('openssl', ['asn1parse'], { input: pem, encoding: 'utf8' })).toContain(':scrypt');
  }
});

test('gives one set of keys when three processes start at once', async () => {
  const place = emptyPlace();
  const program = `import { ensureIssuerKeys } from './scripts/issuer-keys.mjs';
    await ensureIssuerKeys(JSON.parse(process.env.PLACE));`;
  const env = { ...process.env, PLACE: JSON.stringify({ ...place, issuer }) };
  const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env });
  await Promise.all([start(), start(), start()]);
  await expectOneSoundSet(place.dir);
});

test('goes on where an interrupted start stopped', async () => {
  const { dir, rootDir, passphrase } = await placeWithKeys();
  const root = fs.readFileSync(path.join(rootDir, 'root.pem'), 'utf8');
  fs.rmSync(dir, { recursive: true });
  fs.mkdirSync(dir);
  const halfWritten = path.join(dir, 'manifest.json.next');
  fs.writeFileSync(halfWritten, '{ "issuer');
  fs.utimesSync(halfWritten, 0, 0);
  await ensureIssuerKeys({ dir, rootDir, passphrase, issuer });
  await expectOneSoundSet(dir);
  expect(root).toContain((await startedNow()).rootCertificate());
});

test('leaves what is sound as it is', async () => {
  const place = await placeWithKeys();
  const manifest = path.join(place.dir, 'manifest.json');
  const before = fs.readFileSync(manifest, 'utf8');
  await ensureIssuerKeys({ ...place, issuer });
  expect(fs.readFileSync(manifest, 'utf8')).toBe(before);
});

test('certifies the same keys, the retired too, for another issuer', async () => {
  const place = await placeWithKeys();
  const before = (await startedNow()).all();
  await ensureIssuerKeys({ ...place, issuer: 'https://other.example.go.id:8443/ktp' });
  const after = (await startedNow()).all();
  expect(after.map(({ kid }) => kid)).toEqual(before.map(({ kid }) => kid));
  for (const key of after) expect(certificateOf(key).subjectAltName).toBe('URI:https://other.example.go.id:8443/ktp');
});

test('says in one sentence what is missing', async () => {
  const place = await placeWithKeys();
  const another = { ...place, passphrase: 'not the one it was made with' };
  await expect(ensureIssuerKeys({ ...another, issuer })).rejects.toThrow('signing keys in');
  await expect(ensureIssuerKeys({ ...place, issuer: 'https://x.id\nCA:TRUE' })).rejects.toThrow('cannot be the issuer');
  const files = fs.readdirSync(place.dir);
  await expect(rotateKey({ ...place, rootPassphrase: 'wrong' }, 'token')).rejects.toThrow('The root in');
  expect(fs.readdirSync(place.dir)).toEqual(files);
  fs.rmSync(place.rootDir, { recursive: true });
  await expect(ensureIssuerKeys({ ...place, issuer: 'https://other.id' })).rejects.toThrow('The root of');
  vi.stubEnv('PATH', '/nowhere');
  await expect(ensureIssuerKeys({ ...place, issuer: 'https://other.id' })).rejects.toThrow(
    'need the program `openssl`',
  );
});
