import { endpoint } from '@/lib/endpoints/endpoint';
import { limits } from '@/lib/issuer/limits';
import { statusList } from '@/lib/status-lists/endpoint';

export const GET = endpoint({ limit: limits.statusList }, statusList);
