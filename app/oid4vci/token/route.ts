import { endpoint } from '@/lib/endpoints/endpoint';
import { preflight } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';
import { atTokenEndpoint } from '@/lib/issuer/meanings';
import { redeemCode } from '@/lib/issuer/token-endpoint';

export const POST = endpoint({ limit: limits.token, act: 'offer.exchange' }, redeemCode, atTokenEndpoint);
export const OPTIONS = preflight;
