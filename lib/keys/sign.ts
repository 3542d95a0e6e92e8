import 'server-only';
import { env } from '@/lib/env';
import { hasKeyFile, signWithFile } from './file-backend';
import { keyById } from './keys';
import { signInToken } from './pkcs11-backend';

/**
 * The only door to a private key: the 64 bytes r || s of ES256 (RFC 7518, section 3.4) over SHA-256 of `bytes`, or, by the
 * key of the log, those of Ed25519 (RFC 8032) over `bytes`. The key itself never comes out. Retired keys sign as well: a status list keeps the key of its credentials as long as it lives.
 */
export async function sign(kid: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!keyById(kid)) throw new Error(`There is no signing key ${kid}.`);
  if (hasKeyFile(kid)) return signWithFile(kid, bytes);
  if (env().LOKET_PKCS11_MODULE) return signInToken(kid, bytes);
  throw new Error(`The signing key ${kid} has no file in LOKET_KEYS_DIR.`);
}
