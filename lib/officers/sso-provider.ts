import * as oauth from 'oauth4webapi';
import { env } from '@/lib/env';

const PATIENCE_MS = 8_000;
const HOUR_MS = 3_600_000;

/** The provider (an OpenID Connect issuer), and who we are there. */
export type Provider = {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  secret: oauth.ClientAuth;
  redirectUri: string;
  /** For every request to it. Plain http is spoken with a provider on this very machine and with no other. */
  options: () => { signal: AbortSignal; [oauth.allowInsecureRequests]: boolean };
};

const onThisMachine = (issuer: string) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(issuer).hostname);

/** What the button says; undefined when there is no single sign-on here. */
export const ssoName = (): string | undefined => env().LOKET_OIDC_NAME;

/** Where the provider sends the browser back to. The address is the configured one, whatever a request claims. */
export const redirectUri = () => new URL('/sign-in/sso/callback', env().AUTH_URL).href;

async function discover(issuer: string): Promise<Provider> {
  const { LOKET_OIDC_CLIENT_ID = '', LOKET_OIDC_CLIENT_SECRET = '' } = env();
  const options = () => ({
    signal: AbortSignal.timeout(PATIENCE_MS),
    [oauth.allowInsecureRequests]: onThisMachine(issuer),
  });
  const url = new URL(issuer);
  const answer = await oauth.discoveryRequest(url, { algorithm: 'oidc', ...options() });
  return {
    server: await oauth.processDiscoveryResponse(url, answer),
    client: { client_id: LOKET_OIDC_CLIENT_ID, [oauth.clockTolerance]: 10 },
    secret: oauth.ClientSecretBasic(LOKET_OIDC_CLIENT_SECRET),
    redirectUri: redirectUri(),
    options,
  };
}

let known: { provider: Promise<Provider>; since: number } | undefined;

/** What the provider says of itself (OpenID Connect Discovery 1.0), asked once an hour. Throws when it does not answer. */
export async function ssoProvider(): Promise<Provider | undefined> {
  const issuer = env().LOKET_OIDC_ISSUER;
  if (!issuer) return undefined;
  if (!known || Date.now() - known.since > HOUR_MS) {
    const asked = { provider: discover(issuer), since: Date.now() };
    known = asked;
    asked.provider.catch(() => {
      if (known === asked) known = undefined; // the next one asks again
    });
  }
  return known.provider;
}
