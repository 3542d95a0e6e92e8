import { endpoint } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';

/** What is not there is said in JSON: wallets try several names, and choke on a page. */
export const notHere = endpoint({ limit: limits.metadata }, async () => {
  throw new ProtocolError('not_found', 'There is nothing at this address.', 404);
});
