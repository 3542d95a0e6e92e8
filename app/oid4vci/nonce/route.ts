import { endpoint } from '@/lib/endpoints/endpoint';
import { json, preflight } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';
import { newNonce } from '@/lib/issuer/nonce';

/** OpenID4VCI 1.0, 7: `{ c_nonce }`, good for five minutes and one proof. */
export const POST = endpoint({ limit: limits.nonce, maxBytes: 1024 }, async () => json({ c_nonce: newNonce() }));
export const OPTIONS = preflight;
