import { Openid4vpClient } from '@openid4vc/openid4vp';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Call } from './call';
import { allowIssuer, callbacksFor } from './library';
import { Problem, problemBehind } from './problem';

const MEDIA_TYPE = 'application/oauth-authz-req+jwt';

type Here = { issuer: string; call: Call; now: Date };

const clientOf = (call: Call) => new Openid4vpClient({ callbacks: callbacksFor(call) });

/** The request object as far as this wallet answers one: OpenID4VP 1.0, `direct_post`, one credential, whole claims. */
const answerable = z.looseObject({
  client_id: z.templateLiteral(['x509_hash:', z.string().regex(/^[\w-]{43}$/)]),
  response_type: z.literal('vp_token'),
  response_mode: z.literal('direct_post'),
  response_uri: z.url(),
  nonce: z.string().min(1),
  state: z.string().optional(),
  exp: z.number(),
  client_metadata: z.looseObject({ client_name: z.string().min(1) }),
  dcql_query: z.looseObject({
    credentials: z
      .array(
        z.looseObject({
          id: z.string(),
          format: z.literal('dc+sd-jwt'),
          claims: z.array(z.looseObject({ path: z.tuple([z.string()]) })).min(1),
        }),
      )
      .length(1),
  }),
});

/** By reference, from where its answer goes too: one origin, ours. */
function referenceIn(link: string, issuer: string) {
  const { searchParams } = new URL(link);
  const client_id = searchParams.get('client_id') ?? '';
  const address = searchParams.get('request_uri');
  if (!address) throw new Problem('unknownLink');
  if (new URL(address).origin !== issuer) throw new Problem('foreign');
  return { client_id, address };
}

async function fetchObject(address: string, call: Call): Promise<string> {
  const response = await call(address, { headers: { accept: MEDIA_TYPE } });
  if (!response.ok) throw new Problem('requestGone');
  const type = response.headers.get('content-type')?.split(';')[0]?.trim();
  if (type !== MEDIA_TYPE) throw new Problem('requestUnsound');
  return response.text();
}

async function read(link: string, { issuer, call, now }: Here) {
  const { client_id, address } = referenceIn(link, issuer);
  allowIssuer(issuer);
  const request = await fetchObject(address, call);
  if (Number(decodeJwt(request).exp) * 1000 <= now.getTime()) throw new Problem('requestGone');
  // Signature by the leaf of x5c, the leaf's hash in client_id, client_id as in the link: the library's part.
  const authorizationRequestPayload = { client_id, request };
  const resolved = await clientOf(call).resolveOpenId4vpAuthorizationRequest({ authorizationRequestPayload });
  if (resolved.jar?.jwt.header.typ !== 'oauth-authz-req+jwt') throw new Problem('requestUnsound');
  const payload = answerable.parse(resolved.authorizationRequestPayload);
  if (new URL(payload.response_uri).origin !== issuer) throw new Problem('requestUnsound');
  return { payload, original: resolved.authorizationRequestPayload };
}

/**
 * Who asks for what, when the request is sound (OpenID4VP 1.0, 5; RFC 9101): signed by the certificate its `client_id`
 * names, from the issuer's own address, to be answered there, and not over.
 * @throws Problem
 */
export async function readRequest(link: string, here: Here) {
  try {
    const { payload, original } = await read(link, here);
    const [query] = payload.dcql_query.credentials;
    return {
      verifier: payload.client_metadata.client_name,
      names: query?.claims.map(({ path: [name] }) => name) ?? [],
      ...{ queryId: query?.id ?? '', audience: payload.client_id, nonce: payload.nonce, original },
    };
  } catch (error) {
    throw problemBehind(error) ?? new Problem('requestUnsound', undefined, { cause: error });
  }
}
export type PresentationRequest = Awaited<ReturnType<typeof readRequest>>;

/** Sends the presentation where the request says (OpenID4VP 1.0, 8.2). @throws Problem */
export async function answer({ original, queryId }: PresentationRequest, presentation: string, call: Call) {
  const client = clientOf(call);
  const { authorizationResponsePayload } = await client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: original,
    authorizationResponsePayload: { vp_token: { [queryId]: [presentation] } },
  });
  const sending = { authorizationRequestPayload: original, authorizationResponsePayload };
  const { response } = await client
    .submitOpenid4vpAuthorizationResponse(sending as Parameters<typeof client.submitOpenid4vpAuthorizationResponse>[0])
    .catch((error: unknown) => {
      throw problemBehind(error) ?? error;
    });
  if (!response.ok) throw new Problem('answerRefused');
}

/** Says no, in the protocol's words (OpenID4VP 1.0, 8.5). @throws Problem */
export async function decline({ original }: PresentationRequest, call: Call) {
  const { response_uri, state } = answerable.parse(original);
  const body = new URLSearchParams({ error: 'access_denied', ...(state === undefined ? {} : { state }) });
  const response = await call(response_uri, { method: 'POST', body });
  if (!response.ok) throw new Problem('answerRefused');
}
