import { endpoint } from '@/lib/endpoints/endpoint';
import { preflight } from '@/lib/endpoints/protocol-error';
import { redeemToken } from '@/lib/issuer/credential-endpoint';
import { limits } from '@/lib/issuer/limits';
import { atCredentialEndpoint } from '@/lib/issuer/meanings';

export const POST = endpoint({ limit: limits.credential, act: 'credential.issue' }, redeemToken, atCredentialEndpoint);
export const OPTIONS = preflight;
