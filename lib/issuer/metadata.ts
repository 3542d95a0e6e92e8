import { TOKEN_SECONDS } from '@/lib/credentials/secrets';
import { env, isTraining } from '@/lib/env';
import { claimsForWallets, claimsOfType, displayOf, issuerNames, typeNames } from '@/lib/issuer/claims';
import { publicKeys } from '@/lib/keys/keys';

export const CONFIGURATION = 'id.dukcapil.ktp-el';
export const SCOPE = 'ktp-el';
export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** The issuer's identifier: the configured address, never the one a request came to; without a slash at the end. */
export const issuer = () => new URL(env().PUBLIC_URL).origin;
export const at = (path: string) => `${issuer()}${path}`;
/** The credential type (SD-JWT VC `vct`): its address answers with the type's metadata. */
export const vct = () => at('/vct/ktp-el/1');

const note = () => (isTraining() ? ' (LATIHAN)' : '');
const withNote = (names: { 'id-ID': string; 'en-US': string }) => ({
  'id-ID': `${names['id-ID']}${note()}`,
  'en-US': `${names['en-US']}${note()}`,
});

/** OpenID4VCI 1.0, 12.2: one configuration, SD-JWT VC bound to the wallet's P-256 key. */
export const issuerMetadata = () => ({
  credential_issuer: issuer(),
  credential_endpoint: at('/oid4vci/credential'),
  nonce_endpoint: at('/oid4vci/nonce'),
  display: displayOf(withNote(issuerNames)),
  credential_configurations_supported: {
    [CONFIGURATION]: {
      format: 'dc+sd-jwt',
      vct: vct(),
      scope: SCOPE,
      cryptographic_binding_methods_supported: ['jwk'],
      credential_signing_alg_values_supported: ['ES256'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
      credential_metadata: { display: displayOf(withNote(typeNames)), claims: claimsForWallets },
    },
  },
});

/** RFC 8414; the issuer is its own authorization server, for pre-authorized codes only. */
export const serverMetadata = () => ({
  issuer: issuer(),
  token_endpoint: at('/oid4vci/token'),
  jwks_uri: at('/oid4vci/jwks'),
  grant_types_supported: [PRE_AUTHORIZED],
  response_types_supported: [],
  token_endpoint_auth_methods_supported: ['none'],
  'pre-authorized_grant_anonymous_access_supported': true,
  dpop_signing_alg_values_supported: ['ES256'],
});

const jwkOf = ({ kid, jwk, alg, x5c }: ReturnType<typeof publicKeys>[number]) => ({
  ...jwk,
  kid,
  alg,
  use: 'sig',
  x5c,
});

/** SD-JWT VC, JWT VC Issuer Metadata: the keys of credentials and status lists, retired ones included. */
export const vcIssuerMetadata = () => ({ issuer: issuer(), jwks: { keys: publicKeys('credential').map(jwkOf) } });

/** A retired key of tokens counts until the last of its tokens has run out. */
const stillCounts = ({ retiredAt }: ReturnType<typeof publicKeys>[number]) =>
  retiredAt === null || Date.now() - Date.parse(retiredAt) < TOKEN_SECONDS * 1000;

/** RFC 7517: the keys of access tokens. */
export const tokenKeys = () => ({ keys: publicKeys('token').filter(stillCounts).map(jwkOf) });

/** SD-JWT VC type metadata. */
export const typeMetadata = () => ({
  vct: vct(),
  name: typeNames['en-US'],
  description: 'The face of Indonesia’s electronic identity card, every part selectively disclosable.',
  display: displayOf(withNote(typeNames)),
  claims: claimsOfType,
});
