import { endpoint } from '@/lib/endpoints/endpoint';
import { limits } from '@/lib/issuer/limits';
import { giveRequest } from '@/lib/presentations/endpoints';

export const GET = endpoint({ limit: limits.request }, giveRequest);
