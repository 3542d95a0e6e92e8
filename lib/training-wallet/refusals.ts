import { InvalidFetchResponseError, Oauth2ClientErrorResponseError } from '@openid4vc/oauth2';
import { Openid4vciRetrieveCredentialsError } from '@openid4vc/openid4vci';
import { Rejected } from '@/lib/verifier/rejected';
import { Problem, problemBehind, type Trouble } from './problem';

// What the issuer's answers mean to the holder. Codes are the protocol's; where one code stands for several things, the
// description of our own issuer tells them apart.

const because = (trouble: Trouble, cause: unknown) => new Problem(trouble, undefined, { cause });

/** Reading an offer or metadata: an offer that is over is not found. */
export function ofReading(error: unknown): Problem {
  const known = problemBehind(error);
  if (known) return known;
  return because(error instanceof InvalidFetchResponseError ? 'gone' : 'unsound', error);
}

/** The token endpoint (RFC 6749, 5.2). */
export function ofExchanging(error: unknown): Problem {
  const known = problemBehind(error);
  if (known) return known;
  if (!(error instanceof Oauth2ClientErrorResponseError)) return because('unsound', error);
  const { error: code, error_description: said = '' } = error.errorResponse;
  if (code !== 'invalid_grant') return because('unsound', error);
  const [, left] = /(\d+) tries are left/.exec(said) ?? [];
  if (left) return new Problem('wrongPin', Number(left), { cause: error });
  return because(/too often/.test(said) ? 'locked' : 'gone', error);
}

const meanings: Record<string, Trouble> = {
  invalid_token: 'gone',
  invalid_proof: 'keyRefused',
  credential_request_denied: 'denied',
};

/** The credential endpoint (OpenID4VCI 1.0, 8.3.1.2; RFC 6750, 3.1). */
export function ofCollecting(error: unknown): Problem {
  const known = problemBehind(error);
  if (known) return known;
  if (error instanceof Rejected) return because('network', error);
  if (!(error instanceof Openid4vciRetrieveCredentialsError)) return because('unsound', error);
  const code = error.response.credentialErrorResponseResult?.data?.error;
  return because(meanings[String(code)] ?? 'unsound', error);
}
