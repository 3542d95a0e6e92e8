import * as oauth from 'oauth4webapi';
import { isLink, sha256 } from '@/lib/credentials/secrets';
import { openSsoSession, type SsoIdentity, ssoRefused } from '@/lib/officers/open-sso-session';
import { type Provider, ssoProvider } from '@/lib/officers/sso-provider';
import { openTrip, sealTrip } from '@/lib/officers/sso-trip';
import { Refusal } from '@/lib/refusal';

/** The provider must have seen the officer this recently: on a shared counter its own session may be somebody else's. */
const FRESH_SECONDS = 300;

/** Methods of RFC 8176 that mean more than something known. */
const SECOND_FACTORS = ['mfa', 'otp', 'hwk'];

const isAbout = (error: unknown): error is Error & { code?: string } =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.WWWAuthenticateChallengeError ||
  error instanceof oauth.OperationProcessingError ||
  error instanceof oauth.UnsupportedOperationError;

/** As fetch() says that nobody answered, or not in time. */
const isAway = (error: unknown) =>
  error instanceof Error && (/^(TimeoutError|AbortError)$/.test(error.name) || error.message === 'fetch failed');

/** What went wrong as a refusal; a bug stays a bug. Nothing the provider or the browser wrote goes further than this. */
function meaning(error: unknown): Refusal | undefined {
  if (error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied')
    return new Refusal('sso.cancelled');
  if (isAbout(error)) return new Refusal('sso.failed');
  return isAway(error) ? new Refusal('sso.away') : undefined;
}

async function reached(): Promise<Provider> {
  const provider = await ssoProvider();
  if (!provider) throw new Refusal('sso.failed');
  return provider;
}

async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = meaning(error);
    if (refusal) await ssoRefused(refusal, { cause: isAbout(error) ? error.code : undefined });
    throw refusal ?? error;
  }
}

/**
 * Off to the provider (authorization code with PKCE, RFC 7636; state and nonce, OpenID Connect Core 1.0): the address to
 * go to, and what the browser keeps meanwhile. `link`: of the invitation that is accepted this way.
 */
export const beginSso = (link?: string): Promise<{ url: string; trip: string }> =>
  orRefused(async () => {
    const { server, client, redirectUri } = await reached();
    const [state, nonce, verifier] = [
      oauth.generateRandomState(),
      oauth.generateRandomNonce(),
      oauth.generateRandomCodeVerifier(),
    ];
    const url = new URL(server.authorization_endpoint ?? '');
    const asked = {
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      ...{ state, nonce, code_challenge_method: 'S256' },
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      prompt: 'login',
      max_age: String(FRESH_SECONDS),
    };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    const invitation = link && isLink(link) ? { invitation: sha256(link).toString('hex') } : {};
    return { url: url.href, trip: await sealTrip({ state, nonce, verifier, ...invitation }) };
  });

/** Who came back, from an ID token that was asked for by us, just now, and is signed by the provider. */
async function identityIn(url: URL, { state, nonce, verifier }: Record<'state' | 'nonce' | 'verifier', string>) {
  const { server, client, secret, redirectUri, options } = await reached();
  const params = oauth.validateAuthResponse(server, client, url, state);
  const answer = await oauth.authorizationCodeGrantRequest(
    ...([server, client, secret, params, redirectUri, verifier, options()] as const),
  );
  const rules = { expectedNonce: nonce, maxAge: FRESH_SECONDS, requireIdToken: true };
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, rules);
  await oauth.validateApplicationLevelSignature(server, answer, options());
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  if (!claims) throw new Refusal('sso.failed');
  const amr = Array.isArray(claims.amr) ? claims.amr : [];
  return { issuer: claims.iss, subject: claims.sub, hasSecondFactor: SECOND_FACTORS.some((one) => amr.includes(one)) };
}

/**
 * Back from the provider: the id of a session for the officer behind issuer and subject. An e-mail address is never looked
 * at: whoever may write one at the provider would choose whom to be. Throws Refusal `sso.*`, each on record.
 */
export async function finishSso(url: URL, sealedTrip: string | undefined, device: string): Promise<string> {
  const trip = await openTrip(sealedTrip);
  if (!trip) {
    const refusal = new Refusal('sso.failed');
    await ssoRefused(refusal, { cause: 'no-trip' });
    throw refusal;
  }
  const identity: SsoIdentity = await orRefused(() => identityIn(url, trip));
  return openSsoSession(identity, { device, invitation: trip.invitation });
}
