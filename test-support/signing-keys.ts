import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';
import { keyPurposes, type PublicKey } from '@/lib/keys/keys';
import { ensureIssuerKeys } from '../scripts/issuer-keys.mjs';

// openssl works for each key on purpose slowly, and other tests run beside this one.
vi.setConfig({ testTimeout: 60_000 });

export const issuer = 'https://ktp.example.go.id';

export function emptyFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loket-test-keys-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a test has its signing keys. The settings say so until it ends. */
export function emptyPlace() {
  const folder = emptyFolder();
  const dir = path.join(folder, 'keys');
  const passphrase = 'a passphrase of a test';
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere/none');
  vi.stubEnv('LOKET_KEYS_DIR', dir);
  vi.stubEnv('LOKET_KEYS_PASSPHRASE', passphrase);
  onTestFinished(() => void vi.unstubAllEnvs());
  return { dir, rootDir: path.join(folder, 'root'), passphrase };
}

/** Made once for a test file, which takes openssl half a second: each test gets a copy. */
let made: Promise<string> | undefined;
async function makeOnce(passphrase: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loket-test-keys-'));
  await ensureIssuerKeys({ dir: `${folder}/keys`, rootDir: `${folder}/root`, passphrase, issuer });
  return folder;
}

afterAll(async () => made && fs.rmSync(await made, { recursive: true, force: true }));

export async function placeWithKeys() {
  const place = emptyPlace();
  made ??= makeOnce(place.passphrase);
  fs.cpSync(await made, path.dirname(place.dir), { recursive: true });
  return place;
}

/** lib/keys as a process has it that starts now. */
export async function startedNow() {
  vi.resetModules();
  const keys = { ...(await import('@/lib/keys/keys')), ...(await import('@/lib/keys/sign')) };
  return { ...keys, all: () => keyPurposes.flatMap((purpose): PublicKey[] => keys.publicKeys(purpose)) };
}

export const certificateOf = ({ x5c }: PublicKey) => new X509Certificate(Buffer.from(x5c[0] ?? '', 'base64'));

/** By WebCrypto, which knows nothing of how it was signed. */
export async function isSignedBy({ jwk }: PublicKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const algorithm = jwk.kty === 'OKP' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, Uint8Array.from(signature), Uint8Array.from(bytes));
}
