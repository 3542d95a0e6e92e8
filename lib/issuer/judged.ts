import { Oauth2ResourceUnauthorizedError, Oauth2ServerErrorResponseError } from '@openid4vc/oauth2';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { Outage } from '@/lib/refusal';

const isSaid = (error: unknown) =>
  error instanceof ProtocolError ||
  error instanceof Outage ||
  error instanceof Oauth2ServerErrorResponseError ||
  error instanceof Oauth2ResourceUnauthorizedError;

/**
 * Lets the library judge what a wallet sent. What it throws over malformed input has many classes, and quotes the input:
 * here it becomes one error of the protocol that quotes nothing.
 */
export async function judged<T>(error: ProtocolError, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw isSaid(thrown) ? thrown : error;
  }
}
