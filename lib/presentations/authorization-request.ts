import { createHash, createHmac } from 'node:crypto';
import { setGlobalConfig } from '@openid4vc/oauth2';
import {
  calculateX509HashClientIdPrefixValue,
  createOpenid4vpAuthorizationRequest,
  type Openid4vpAuthorizationRequest,
} from '@openid4vc/openid4vp';
import { env, isTraining } from '@/lib/env';
import { at, vct } from '@/lib/issuer/metadata';
import { signJws } from '@/lib/keys/jws';
import { currentKey } from '@/lib/keys/keys';
import type { requestBehind } from '@/lib/wallets/lookup';

type Open = NonNullable<Awaited<ReturnType<typeof requestBehind>>>;

export const QUERY = 'ktp';
/** No more than what shows whose credential it is: the answer counts for its key and its status. */
export const askedFor = ['nama'] as const;

/** OpenID4VP 1.0, 5.9.3, `x509_hash`: who asks is who holds the key of this certificate. */
export async function clientId(): Promise<string> {
  const [x509Certificate = ''] = currentKey('verifier').x5c;
  const hash = (data: Uint8Array) => createHash('sha256').update(data).digest();
  return `x509_hash:${await calculateX509HashClientIdPrefixValue({ x509Certificate, hash })}`;
}

/** What the QR code carries: who asks, and where the signed request is (RFC 9101, 5.2.1). Nothing of a person. */
export async function requestLink(link: string): Promise<string> {
  const fields = { client_id: await clientId(), request_uri: at(`/oid4vp/requests/${link}`) };
  return `openid4vp://?${new URLSearchParams(fields)}`;
}

/** Derived, so that it is stored nowhere; only who has read the signed request can give it back. */
const stateOf = (link: string) =>
  createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64'))
    .update(`state:${link}`)
    .digest('base64url')
    .slice(0, 22);

const es256: [string] = ['ES256'];
const formats = { 'dc+sd-jwt': { 'sd-jwt_alg_values': es256, 'kb-jwt_alg_values': es256 } };
const dcqlQuery = () => ({
  credentials: [
    {
      id: QUERY,
      format: 'dc+sd-jwt',
      meta: { vct_values: [vct()] },
      claims: askedFor.map((claim) => ({ path: [claim] })),
    },
  ],
});

/** OpenID4VP 1.0, 5: the same for the same link, so that an answer can be held against it. */
export const authorizationRequest = async (link: string, { nonce, officeName }: Omit<Open, 'wallet'>) =>
  ({
    client_id: await clientId(),
    response_type: 'vp_token',
    response_mode: 'direct_post',
    response_uri: at(`/oid4vp/answers/${link}`),
    nonce,
    state: stateOf(link),
    dcql_query: dcqlQuery(),
    client_metadata: { client_name: `Loket ${officeName}`, vp_formats_supported: formats },
  }) satisfies Openid4vpAuthorizationRequest;

/** The request object (RFC 9101; OpenID4VP 1.0, 5.8), signed with the key whose certificate comes with it. */
export async function requestObject(link: string, open: Open): Promise<string> {
  // The library refuses http addresses unless told otherwise: training and tests only.
  if (isTraining()) setGlobalConfig({ allowInsecureUrls: true });
  const { kid, jwk, x5c } = currentKey('verifier');
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
  const { jar } = await createOpenid4vpAuthorizationRequest({
    authorizationRequestPayload: await authorizationRequest(link, open),
    jar: {
      requestUri: at(`/oid4vp/requests/${link}`),
      jwtSigner: { method: 'x5c', alg: 'ES256', x5c, kid },
      expiresInSeconds: 120,
      additionalJwtPayload: { aud: 'https://self-issued.me/v2', exp: seconds(open.expiresAt) },
    },
    callbacks: {
      signJwt: async (_signer, { header, payload }) => ({ jwt: await signJws(kid, header, payload), signerJwk: jwk }),
      encryptJwe: () => Promise.reject(new Error('requests are not encrypted')),
    },
  });
  if (!jar) throw new Error('the library signed nothing');
  return jar.authorizationRequestJwt;
}
