import { offerState } from '@/lib/credentials/offer-state';
import { endpoint } from '@/lib/endpoints/endpoint';
import { json, ProtocolError } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';
import { credentialOffer } from '@/lib/issuer/offer';

/** The offer by reference (OpenID4VCI 1.0, 4.1.3), while it lives. */
export const GET = endpoint({ limit: limits.offer }, async (_call, { link = '' }) => {
  const offer = await offerState(link);
  if (offer?.state !== 'live') throw new ProtocolError('invalid_request', 'This offer is not available.', 404);
  return json(credentialOffer(link));
});
