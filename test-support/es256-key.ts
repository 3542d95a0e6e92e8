import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { encode } from 'cborg';

/** A key as an authenticator makes it: its id, and the public half as COSE (RFC 9052), which is what the site keeps. */
export function anEs256Key() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const cose = new Map<number, number | Buffer>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
  return { id: randomBytes(16), privateKey, cose: Buffer.from(encode(cose)) };
}
