import { endpoint } from '@/lib/endpoints/endpoint';
import { limits } from '@/lib/issuer/limits';
import { atTokenEndpoint } from '@/lib/issuer/meanings';
import { redeemCode } from '@/lib/issuer/token-endpoint';

export const POST = endpoint({ limit: limits.token }, redeemCode, atTokenEndpoint);
