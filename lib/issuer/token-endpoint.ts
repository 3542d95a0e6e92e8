import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { sha256, TOKEN_SECONDS } from '@/lib/credentials/secrets';
import type { Call } from '@/lib/endpoints/endpoint';
import { json, ProtocolError } from '@/lib/endpoints/protocol-error';
import { formFields } from '@/lib/endpoints/read-body';
import { judged } from '@/lib/issuer/judged';
import { issuer, PRE_AUTHORIZED, SCOPE, serverMetadata } from '@/lib/issuer/metadata';
import { firstUse } from '@/lib/issuer/nonce';
import { library, requestForLibrary } from '@/lib/issuer/oauth';
import { currentKey } from '@/lib/keys/keys';
import { exchangeOffer } from '@/lib/offers/exchange';
import { walletOfCode } from '@/lib/wallets/lookup';

type Grant = { code: string; pin: string };

function parsed({ request, body }: Call) {
  const fields = formFields(body);
  if (fields.grant_type !== PRE_AUTHORIZED)
    throw new ProtocolError('unsupported_grant_type', `Only ${PRE_AUTHORIZED} is supported.`);
  const accessTokenRequest = library().authorizationServer.parseAccessTokenRequest({
    request: requestForLibrary(request),
    accessTokenRequest: fields,
  });
  const { grant } = accessTokenRequest;
  if (grant.grantType !== PRE_AUTHORIZED) throw new ProtocolError('unsupported_grant_type', 'Unknown grant.');
  if (!grant.txCode) throw new ProtocolError('invalid_request', 'tx_code is missing.');
  return { ...accessTokenRequest, grant, given: { code: grant.preAuthorizedCode, pin: grant.txCode } satisfies Grant };
}

const malformed = () => new ProtocolError('invalid_request', 'The request is not well formed.');
const noProof = () => new ProtocolError('invalid_dpop_proof', 'The DPoP proof is not well formed.');

/** Checks a DPoP proof (RFC 9449) when there is one; the PIN is compared by exchangeOffer, never by the library. */
async function proven(call: Call, { grant, accessTokenRequest, dpop, given }: ReturnType<typeof parsed>) {
  const verified = await library().authorizationServer.verifyPreAuthorizedCodeAccessTokenRequest({
    authorizationServerMetadata: serverMetadata(),
    request: requestForLibrary(call.request),
    grant,
    accessTokenRequest,
    expectedPreAuthorizedCode: given.code,
    expectedTxCode: given.pin,
    ...(dpop ? { dpop: { ...dpop, required: false, allowedSigningAlgs: ['ES256'] } } : {}),
  });
  if (dpop?.jwt) await assertNewProof(dpop.jwt);
  return verified.dpop;
}

async function assertNewProof(jwt: string): Promise<void> {
  const { jti, iat } = decodeJwt(jwt);
  const age = Math.abs(Date.now() / 1000 - (iat ?? 0));
  if (age > 300) throw new ProtocolError('invalid_dpop_proof', 'iat is too far from now.');
  if (typeof jti !== 'string' || !(await firstUse('dpop', jti)))
    throw new ProtocolError('invalid_dpop_proof', 'jti was used before.');
}

function minted(dpop: Awaited<ReturnType<typeof proven>>, tokenId: string, offerId: string) {
  const { kid, jwk } = currentKey('token');
  return library().authorizationServer.createAccessTokenResponse({
    audience: issuer(),
    authorizationServer: issuer(),
    expiresInSeconds: TOKEN_SECONDS,
    subject: offerId,
    scope: SCOPE,
    signer: { method: 'jwk', alg: 'ES256', publicJwk: jwk, kid },
    additionalAccessTokenPayload: { jti: tokenId },
    ...(dpop ? { dpop } : {}),
  });
}

/**
 * The token endpoint (OpenID4VCI 1.0, 6): a pre-authorized code and the PIN for an access token (RFC 9068), bound to the
 * wallet's DPoP key when it brings one. Errors: RFC 6749 5.2, RFC 9449.
 */
export async function redeemCode(call: Call): Promise<Response> {
  const request = await judged(malformed(), () => parsed(call));
  const dpop = await judged(noProof(), () => proven(call, request));
  const wallet = await walletOfCode(sha256(request.given.code), call.requestId);
  if (!wallet) throw new ProtocolError('invalid_grant', 'The pre-authorized code is not known.');
  const tokenId = randomUUID();
  const { offerId } = await exchangeOffer(wallet, { pin: request.given.pin, tokenId });
  return json(await minted(dpop, tokenId, offerId));
}
