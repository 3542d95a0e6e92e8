import { type CallbackContext, clientAuthenticationAnonymous, HashAlgorithm, setGlobalConfig } from '@openid4vc/oauth2';
import { compactVerify, exportJWK, importX509 } from 'jose';
import { config } from 'zod';
import type { Call } from './call';
import { type HolderKey, signJwt } from './holder-key';

// The libraries check what they read with zod, which would try to compile its checks: our pages forbid eval.
config({ jitless: true });

const hashNames = {
  [HashAlgorithm.Sha256]: 'SHA-256',
  [HashAlgorithm.Sha384]: 'SHA-384',
  [HashAlgorithm.Sha512]: 'SHA-512',
};

const pem = (der: string) =>
  `-----BEGIN CERTIFICATE-----\n${der.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----`;

/** ES256 with the leaf of `x5c`, and no other: whether that certificate may ask is what `client_id` says. */
const verifyJwt: CallbackContext['verifyJwt'] = async (signer, { compact }) => {
  if (signer.method !== 'x5c' || !signer.x5c[0]) return { verified: false };
  const key = await importX509(pem(signer.x5c[0]), 'ES256', { extractable: true });
  await compactVerify(compact, key, { algorithms: ['ES256'] });
  const { kty = '', ...jwk } = await exportJWK(key);
  return { verified: true, signerJwk: { kty, ...jwk } };
};

const unused = () => {
  throw new Error('this wallet encrypts nothing');
};

/** What the libraries need from their surroundings. `keys`: which may sign, told apart by their public half. */
export function callbacksFor(call: Call, keys: readonly HolderKey[] = []): CallbackContext {
  return {
    fetch: (url, init) => call(String(url), init as RequestInit),
    hash: async (data, algorithm) =>
      new Uint8Array(await crypto.subtle.digest(hashNames[algorithm], Uint8Array.from(data))),
    generateRandom: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    clientAuthentication: clientAuthenticationAnonymous(),
    async signJwt(signer, { header, payload }) {
      const key = keys.find(({ jwk }) => signer.method === 'jwk' && jwk.x === signer.publicJwk.x);
      if (!key) throw new Error('no such key');
      return { jwt: await signJwt(key, header, payload), signerJwk: key.jwk };
    },
    verifyJwt,
    decryptJwe: unused,
    encryptJwe: unused,
    getX509CertificateMetadata: () => ({ sanDnsNames: [], sanUriNames: [] }),
  };
}

/** An `http:` issuer is one of the training on this machine; anywhere else the libraries insist on https. */
export const allowIssuer = (issuer: string) => setGlobalConfig({ allowInsecureUrls: issuer.startsWith('http:') });

export const signerOf = ({ jwk }: HolderKey) => ({ method: 'jwk', alg: 'ES256', publicJwk: jwk }) as const;
