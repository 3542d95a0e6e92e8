import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

type Lie = { claims?: Record<string, unknown>; isForged?: boolean };
const now = () => Math.floor(Date.now() / 1000);

/** A provider whose ID tokens say what it is told to say: for what an honest one never sends. */
export async function startLyingProvider() {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const key = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  let lie: Lie = {};
  let asked = new URLSearchParams();
  let issuer = '';
  const idToken = () =>
    new SignJWT({
      ...{ iss: issuer, aud: asked.get('client_id') ?? '', sub: 'subject', nonce: asked.get('nonce') },
      ...{ iat: now(), exp: now() + 60, auth_time: now(), ...lie.claims },
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .sign(lie.isForged ? foreign.privateKey : own.privateKey);
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      ...{
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      },
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [key] }),
    '/token': async () => ({ access_token: 'a', token_type: 'Bearer', id_token: await idToken() }),
  };
  const server = createServer(async ({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(await answers[url]?.()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  issuer = `http://localhost:${(server.address() as { port: number }).port}`;
  return {
    issuer,
    close: () => void server.close().closeAllConnections(),
    /** What the browser comes back with from there, when the next ID token says this. */
    answer: (begun: string, told: Lie): URL => {
      lie = told;
      asked = new URL(begun).searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '' }).toString();
      return back;
    },
  };
}
