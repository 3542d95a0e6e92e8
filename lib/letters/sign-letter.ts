import { createHash, X509Certificate } from 'node:crypto';
import { currentKey, rootCertificate } from '@/lib/keys/keys';
import { sign } from '@/lib/keys/sign';
import { detachedSignature } from './cms';
import { signPdf } from './pdf-signature';

const grouped = (hex: string) => hex.toUpperCase().replace(/..(?=.)/g, '$&:');
const root = () => new X509Certificate(rootCertificate()).raw;

/** Who signs letters now, and by what whoever checks one knows the root of its certificate. */
export function letterSigner(): { signer: string; rootFingerprint: string } {
  const { x5c } = currentKey('document');
  const signer = new X509Certificate(Buffer.from(x5c[0] ?? '', 'base64')).subject.replace(/\s*\n\s*/g, ', ');
  return { signer, rootFingerprint: grouped(createHash('sha256').update(root()).digest('hex')) };
}

/** The letter with its room for a signature filled (PAdES-B-B). */
export const signLetter = (letter: Buffer): Promise<Buffer> =>
  signPdf(letter, (bytes) => detachedSignature(bytes, { key: currentKey('document'), root: root(), sign }));
