import {
  parseOpenid4VpAuthorizationResponsePayload,
  validateOpenid4vpAuthorizationResponsePayload,
} from '@openid4vc/openid4vp';
import type { PresentationOutcome } from '@/db/schema/presentations';
import { isLink, sha256 } from '@/lib/credentials/secrets';
import type { Call, Meaning } from '@/lib/endpoints/endpoint';
import { json, ProtocolError } from '@/lib/endpoints/protocol-error';
import { formFields } from '@/lib/endpoints/read-body';
import { answerPresentation, type Shown } from '@/lib/presentations/answer';
import { authorizationRequest, QUERY, requestObject } from '@/lib/presentations/authorization-request';
import { readPresentation } from '@/lib/presentations/shown';
import { Refusal } from '@/lib/refusal';
import { requestBehind } from '@/lib/wallets/lookup';

type Params = { link?: string };
type AuthorizationRequest = Awaited<ReturnType<typeof authorizationRequest>>;

const gone = () => new ProtocolError('invalid_request', 'This request is answered, over, or not known.', 404);

async function openRequest({ requestId }: Call, link: string) {
  const open = isLink(link) ? await requestBehind(sha256(link), requestId) : undefined;
  if (!open) throw gone();
  return open;
}

/** The signed request behind a QR code (RFC 9101, 5.2.3), as long as it waits for its answer. */
export async function giveRequest(call: Call, { link = '' }: Params): Promise<Response> {
  const jwt = await requestObject(link, await openRequest(call, link));
  return new Response(jwt, {
    headers: {
      'content-type': 'application/oauth-authz-req+jwt',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    },
  });
}

function assertState({ state }: Record<string, string>, request: AuthorizationRequest): void {
  if (state !== request.state) throw new ProtocolError('invalid_request', 'state is not that of the request.');
}

/** The one presentation the query asks for (OpenID4VP 1.0, 8.1). */
function presentationIn(fields: Record<string, string>, authorizationRequestPayload: AuthorizationRequest): string {
  try {
    const authorizationResponsePayload = parseOpenid4VpAuthorizationResponsePayload(fields);
    const answer = validateOpenid4vpAuthorizationResponsePayload({
      authorizationRequestPayload,
      authorizationResponsePayload,
    });
    const [[query, shown = []] = [], ...more] = Object.entries<unknown[]>(
      'dcql' in answer ? answer.dcql.presentations : {},
    );
    const [presentation, ...others] = shown;
    if (query === QUERY && typeof presentation === 'string' && more.length + others.length === 0) return presentation;
  } catch {
    // said below: only the library's own parsing is tried here
  }
  throw new ProtocolError('invalid_request', `vp_token must hold exactly one presentation for ${QUERY}.`);
}

async function shownIn(fields: Record<string, string>, request: AuthorizationRequest): Promise<Shown> {
  if (fields.error) return { what: 'declined' };
  const { client_id: audience, nonce } = request;
  return readPresentation(presentationIn(fields, request), { audience, nonce });
}

const unverified: readonly PresentationOutcome[] = ['not-ours', 'not-proven', 'lapsed'];

/**
 * The response endpoint (OpenID4VP 1.0, 8.2, direct_post). An answer that cannot be read leaves the request open; any
 * other closes it, and the officer's screen says what it came to. The wallet learns no more than whether it was verified.
 */
export async function takeAnswer(call: Call, { link = '' }: Params): Promise<Response> {
  const open = await openRequest(call, link);
  const request = await authorizationRequest(link, open);
  const fields = formFields(call.body);
  assertState(fields, request);
  const { outcome } = await answerPresentation(open.wallet, await shownIn(fields, request));
  if (unverified.includes(outcome))
    throw new ProtocolError('invalid_request', 'The presentation could not be verified.');
  return json({});
}

/** Two answers came side by side, or the two minutes ended in between. */
export const atAnswerEndpoint: Meaning = (error) =>
  error instanceof Refusal && error.key === 'presentation.gone' ? gone() : undefined;
