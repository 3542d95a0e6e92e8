import { endpoint } from '@/lib/endpoints/endpoint';
import { json } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';
import { openApi } from '@/lib/rollout-api/openapi';

export const GET = endpoint({ limit: limits.metadata }, async () => json(openApi()));
