import { calculateJwkThumbprint, decodeJwt } from 'jose';
import { issueCredential } from '@/lib/credentials/issue';
import { sha256 } from '@/lib/credentials/secrets';
import type { Call } from '@/lib/endpoints/endpoint';
import { json, ProtocolError } from '@/lib/endpoints/protocol-error';
import { jsonObject } from '@/lib/endpoints/read-body';
import { judged } from '@/lib/issuer/judged';
import { invalidToken } from '@/lib/issuer/meanings';
import { CONFIGURATION, issuer, serverMetadata } from '@/lib/issuer/metadata';
import { firstUse, isFresh } from '@/lib/issuer/nonce';
import { library, metadataForLibrary, requestForLibrary } from '@/lib/issuer/oauth';
import { signCredential } from '@/lib/issuer/sign-credential';
import { walletOfToken } from '@/lib/wallets/lookup';

export type HolderKey = { kty: 'EC'; crv: 'P-256'; x: string; y: string };

const malformed = () => new ProtocolError('invalid_credential_request', 'The request is not well formed.');
const noProof = () => new ProtocolError('invalid_proof', 'The proof is not well formed.');

/** The wallet behind the access token, whose DPoP proof is checked when the token is bound to one. */
async function bearer({ request, requestId }: Call) {
  const { tokenPayload, dpop } = await judged(invalidToken('The access token is not known or no longer valid.'), () =>
    library().resourceServer.verifyResourceRequest({
      authorizationServers: [serverMetadata()],
      request: requestForLibrary(request),
      resourceServer: issuer(),
    }),
  );
  const proof = request.headers.get('dpop');
  if (dpop && proof && !(await firstUse('dpop', String(decodeJwt(proof).jti))))
    throw invalidToken('The access token is not known or no longer valid.');
  const wallet = await walletOfToken(sha256(String(tokenPayload.jti)), requestId);
  if (!wallet) throw invalidToken('The access token is not known or no longer valid.');
  return wallet;
}

/** The one proof of the request. A batch would be copies we do not give. */
function proofOf(credentialRequest: Record<string, unknown>): string {
  const asked = library().credentialIssuer.parseCredentialRequest({
    issuerMetadata: metadataForLibrary(),
    credentialRequest,
  });
  if (asked.credentialConfigurationId !== CONFIGURATION)
    throw new ProtocolError('unknown_credential_configuration', `Only ${CONFIGURATION} is issued.`);
  const [proof, ...more] = asked.proofs?.jwt ?? [];
  if (!proof || more.length > 0) throw new ProtocolError('invalid_proof', 'Exactly one proof in proofs.jwt is needed.');
  return proof;
}

function nonceOf(proof: string): string {
  let nonce: unknown;
  try {
    nonce = decodeJwt(proof).nonce;
  } catch {
    throw new ProtocolError('invalid_proof', 'The proof is not a JWT.');
  }
  if (!isFresh(nonce)) throw new ProtocolError('invalid_nonce', 'Get a new c_nonce from the nonce endpoint.');
  return nonce;
}

/** 32 bytes in the one spelling there is: written otherwise the same key would have another thumbprint. */
const isCoordinate = (text: unknown): text is string =>
  typeof text === 'string' && text.length === 43 && Buffer.from(text, 'base64url').toString('base64url') === text;

/** The key the wallet has proven to hold (OpenID4VCI 1.0, 8.2.1.1 and appendix F.1). */
async function holderKey(proof: string): Promise<HolderKey> {
  const nonce = nonceOf(proof);
  const { signer } = await library().credentialIssuer.verifyCredentialRequestJwtProof({
    issuerMetadata: metadataForLibrary(),
    jwt: proof,
    expectedNonce: nonce,
  });
  const { kty, crv, x, y, ...rest } = signer.publicJwk;
  if (kty !== 'EC' || crv !== 'P-256' || !isCoordinate(x) || !isCoordinate(y) || 'd' in rest)
    throw new ProtocolError('invalid_proof', 'A public P-256 key in the header is needed.');
  const age = Date.now() / 1000 - (decodeJwt(proof).iat ?? 0);
  if (Math.abs(age) > 300) throw new ProtocolError('invalid_proof', 'iat is too far from now.');
  if (!(await firstUse('nonce', nonce))) throw new ProtocolError('invalid_nonce', 'This c_nonce was used before.');
  return { kty, crv, x, y };
}

/**
 * What the wallet says of its phone, for the officer's screen; not part of the standard, and nothing depends on it. Plain
 * letters and no long number: it is a stranger's text, and must neither mislead nor carry a NIK or a telephone.
 */
const modelOf = ({ device_model: model }: Record<string, unknown>) =>
  typeof model === 'string' &&
  /^[\p{L}\p{N}][\p{L}\p{N} ._()+-]{0,59}$/u.test(model) &&
  !/\d{9}/.test(model.replace(/[ .-]/g, ''))
    ? model.trim()
    : undefined;

/**
 * The credential endpoint (OpenID4VCI 1.0, 8): one credential for one proven key. The same token and key get the same
 * credential again, signed afresh. Errors: 8.3.1.2, RFC 6750 3.1.
 */
export async function redeemToken(call: Call): Promise<Response> {
  const wallet = await bearer(call);
  const request = jsonObject(call.body);
  const { device_model: _, ...credentialRequest } = request;
  const proof = await judged(malformed(), () => proofOf(credentialRequest));
  const key = await judged(noProof(), () => holderKey(proof));
  const thumbprint = await calculateJwkThumbprint(key, 'sha256');
  const issued = await issueCredential(wallet, { thumbprint, model: modelOf(request) });
  return json({ credentials: [{ credential: await signCredential(issued, key) }] });
}
