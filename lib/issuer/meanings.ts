import { Oauth2Error, Oauth2ResourceUnauthorizedError, Oauth2ServerErrorResponseError } from '@openid4vc/oauth2';
import { Openid4vciError } from '@openid4vc/openid4vci';
import type { Meaning } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { Refusal } from '@/lib/refusal';

/** RFC 6750 3.1, RFC 9449 7.1: which tokens are taken, and what was wrong with this one. */
export const invalidToken = (description: string) =>
  new ProtocolError('invalid_token', description, 401, {
    'www-authenticate': 'Bearer error="invalid_token", DPoP error="invalid_token", algs="ES256"',
  });

function ofTheLibrary(error: unknown): ProtocolError | undefined {
  if (error instanceof Oauth2ServerErrorResponseError) {
    const { error: code, error_description: description = 'The request was refused.' } = error.errorResponse;
    return new ProtocolError(String(code), description, error.status);
  }
  if (error instanceof Oauth2ResourceUnauthorizedError) {
    return invalidToken('A valid access token is needed.');
  }
  if (error instanceof Oauth2Error || error instanceof Openid4vciError)
    return new ProtocolError('invalid_request', 'The request is not well formed.');
  return undefined;
}

/** At the token endpoint every refusal is about the code or the PIN. */
export const atTokenEndpoint: Meaning = (error) => {
  if (!(error instanceof Refusal)) return ofTheLibrary(error);
  if (error.key === 'offer.wrongPin')
    return new ProtocolError('invalid_grant', `The tx_code is wrong; ${error.values.left} tries are left.`);
  if (error.key === 'offer.locked') return new ProtocolError('invalid_grant', 'The tx_code was wrong too often.');
  return new ProtocolError('invalid_grant', 'The pre-authorized code is used, expired or cancelled.');
};

/** At the credential endpoint a refusal is about the token, unless it is about the key or the person. */
export const atCredentialEndpoint: Meaning = (error) => {
  if (!(error instanceof Refusal)) {
    const meant = ofTheLibrary(error);
    // What the library says of a proof it says as of a token request.
    const isOfProof = meant?.error === 'invalid_request' && error instanceof Oauth2ServerErrorResponseError;
    return isOfProof ? new ProtocolError('invalid_proof', meant.message) : meant;
  }
  if (error.key === 'offer.keyInUse') return new ProtocolError('invalid_proof', 'This key already holds a credential.');
  if (error.key.startsWith('eligibility.'))
    return new ProtocolError('credential_request_denied', 'No credential may be issued to this person now.');
  return invalidToken('The offer behind this token was taken, cancelled or has expired.');
};
