import { createHash, randomBytes } from 'node:crypto';
import {
  type CallbackContext,
  HashAlgorithm,
  Oauth2AuthorizationServer,
  Oauth2ResourceServer,
  setGlobalConfig,
} from '@openid4vc/oauth2';
import { Openid4vciIssuer, Openid4vciVersion } from '@openid4vc/openid4vci';
import { compactVerify, importJWK, type JWK } from 'jose';
import { isTraining } from '@/lib/env';
import { at, issuerMetadata, serverMetadata, tokenKeys } from '@/lib/issuer/metadata';
import { signJws } from '@/lib/keys/jws';
import { currentKey } from '@/lib/keys/keys';

const hashNames = {
  [HashAlgorithm.Sha256]: 'sha256',
  [HashAlgorithm.Sha384]: 'sha384',
  [HashAlgorithm.Sha512]: 'sha512',
};

/** The library decodes; which algorithms and keys are good is decided here: ES256 with the key in the header, no other. */
const verifyJwt: CallbackContext['verifyJwt'] = async (signer, { compact }) => {
  if (signer.method !== 'jwk') return { verified: false };
  try {
    await compactVerify(compact, await importJWK(signer.publicJwk as JWK, 'ES256'), { algorithms: ['ES256'] });
    return { verified: true, signerJwk: signer.publicJwk };
  } catch {
    return { verified: false };
  }
};

/** Nothing is fetched from outside: the only keys the library asks for are our own. */
const ownKeys: CallbackContext['fetch'] = async (url) => {
  if (String(url) === at('/oid4vci/jwks')) return Response.json(tokenKeys());
  throw new Error('the issuer fetches nothing');
};

const callbacks = {
  hash: (data: Uint8Array, algorithm: HashAlgorithm) => createHash(hashNames[algorithm]).update(data).digest(),
  generateRandom: (bytes: number) => randomBytes(bytes),
  clientAuthentication: () => {},
  verifyJwt,
  fetch: ownKeys,
  async signJwt(_signer: unknown, { header, payload }: { header: Record<string, unknown>; payload: unknown }) {
    const { kid, jwk } = currentKey('token');
    return { jwt: await signJws(kid, header, payload), signerJwk: jwk };
  },
} satisfies Partial<CallbackContext>;

function open() {
  // The libraries refuse http addresses unless told otherwise: training and tests only.
  setGlobalConfig({ allowInsecureUrls: isTraining() });
  return {
    authorizationServer: new Oauth2AuthorizationServer({ callbacks }),
    resourceServer: new Oauth2ResourceServer({ callbacks }),
    credentialIssuer: new Openid4vciIssuer({ callbacks }),
  };
}
let opened: ReturnType<typeof open> | undefined;

/** The libraries of the protocol, opened by the first request: a build has no settings to read. */
export function library() {
  opened ??= open();
  return opened;
}

/** The issuer's metadata as the library wants it. */
export function metadataForLibrary() {
  const { credentialIssuer } = library();
  const metadata = credentialIssuer.createCredentialIssuerMetadata(issuerMetadata());
  return {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer: metadata,
    authorizationServers: [serverMetadata()],
    knownCredentialConfigurations: credentialIssuer.getKnownCredentialConfigurationsSupported(metadata),
  };
}

/** The library knows the schemes in one spelling; HTTP knows no case there (RFC 9110, 11.1). */
function withScheme(given: Headers): Headers {
  const headers = new Headers(given);
  const [, scheme = '', token = ''] = /^(bearer|dpop) +(.*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (scheme) headers.set('authorization', `${scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer'} ${token}`);
  return headers;
}

/** A request as the library wants it: by the issuer's own address, not the one it came to. */
export const requestForLibrary = ({ headers, method, url }: Request) => ({
  headers: withScheme(headers),
  method: method as 'GET' | 'POST',
  url: at(new URL(url).pathname),
});
