import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

export const oidcClient = { id: 'loket', secret: 'tests only: the secret of the client' };

type Subject = { subject: string; amr?: string[]; email?: string };
export type RunningProvider = {
  issuer: string;
  /** Whom the login page knows, by the name that is typed there. */
  people: Map<string, Subject>;
  close: () => void;
};

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Provider</title></head><body><main>${body}</main></body></html>`;

const loginPage = (uid: string) =>
  html(`<h1>Provider</h1>
<form method="post" action="/login/${uid}"><label>Name <input name="name" autofocus></label><button>Log in</button></form>
<form method="post" action="/login/${uid}"><input type="hidden" name="cancel" value="1"><button>Cancel</button></form>`);

async function fieldsOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const piece of request) body += piece;
  return new URLSearchParams(body);
}

/** The page between asking and coming back: a name is enough, consent is never asked for. */
async function login(
  provider: Provider,
  people: RunningProvider['people'],
  ...pair: [IncomingMessage, ServerResponse]
) {
  const [request, response] = pair;
  const { uid, params } = await provider.interactionDetails(...pair);
  if (request.method === 'GET') return response.setHeader('content-type', 'text/html').end(loginPage(uid));
  const fields = await fieldsOf(request);
  const person = people.get(fields.get('name') ?? '');
  if (!person || fields.has('cancel'))
    return provider.interactionFinished(...pair, { error: 'access_denied', error_description: 'cancelled' });
  const grant = new provider.Grant({ accountId: person.subject, clientId: params.client_id ?? '' });
  grant.addOIDCScope('openid');
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(...pair, {
    login: { accountId: person.subject, amr: person.amr ?? ['pwd'] },
    consent,
  });
}

const settings = (people: RunningProvider['people'], redirectUri: string) => ({
  clients: [
    {
      client_id: oidcClient.id,
      client_secret: oidcClient.secret,
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/login/${uid}` },
  conformIdTokenClaims: false, // claims such as an e-mail address stand in the ID token itself, as many providers do it
  claims: { openid: ['sub', 'email', 'email_verified', 'amr', 'auth_time'] },
  ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 600, Session: 600 },
  cookies: { keys: ['tests only: signs the cookies of the provider'] },
  async findAccount(_: unknown, subject: string) {
    const email = Array.from(people.values()).find((one) => one.subject === subject)?.email;
    return { accountId: subject, claims: async () => ({ sub: subject, email, email_verified: Boolean(email) }) };
  },
});

const listening = (server: Server, port: number) =>
  new Promise<number>((resolve) => {
    server.listen(port, 'localhost', () => resolve((server.address() as { port: number }).port));
  });

/** A real OpenID provider (oidc-provider) on this machine, with one client: the site that is sent back to `redirectUri`. */
export async function startOidcProvider(redirectUri: string): Promise<RunningProvider> {
  const people: RunningProvider['people'] = new Map();
  const server = createServer();
  const port = await listening(server, 0);
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, settings(people, redirectUri));
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/login/')) return void callback(request, response);
    login(provider, people, request, response).catch(() => response.writeHead(500).end());
  });
  return { issuer, people, close: () => void server.close().closeAllConnections() };
}
