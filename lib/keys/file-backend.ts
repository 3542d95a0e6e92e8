import 'server-only';
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { env } from '@/lib/env';

const signAsync = promisify<string | null, Uint8Array, { key: KeyObject; dsaEncoding: 'ieee-p1363' }, Buffer>(sign);
const opened = new Map<string, KeyObject>();

// Ignored by the bundler, which else copies every .pem file it finds here into the build.
const fileOf = (kid: string) => path.join(/* turbopackIgnore: true */ env().LOKET_KEYS_DIR, `${kid}.pem`);

/** Is the private key an encrypted file here, or is it somewhere else? */
export const hasKeyFile = (kid: string): boolean => opened.has(kid) || fs.existsSync(fileOf(kid));

/** Opening takes scrypt some 50 ms, on purpose: it is done once. */
function privateKey(kid: string): KeyObject {
  const known = opened.get(kid);
  if (known) return known;
  const pem = fs.readFileSync(fileOf(kid));
  try {
    const key = createPrivateKey({ key: pem, passphrase: env().LOKET_KEYS_PASSPHRASE });
    opened.set(kid, key);
    return key;
  } catch {
    // Without the cause: nothing of the file or the passphrase may get into a log.
    throw new Error(`The signing key ${kid} does not open: LOKET_KEYS_PASSPHRASE is not the one it was made with.`);
  }
}

/** ES256, or Ed25519 (which hashes for itself), with the encrypted PKCS#8 file of that key. */
export async function signWithFile(kid: string, bytes: Uint8Array): Promise<Uint8Array> {
  const key = privateKey(kid);
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return signAsync(hash, bytes, { key, dsaEncoding: 'ieee-p1363' });
}
