import { endpoint } from '@/lib/endpoints/endpoint';
import { limits } from '@/lib/issuer/limits';
import { checkpoint } from '@/lib/ledger/public-log';

export const GET = endpoint({ limit: limits.log }, checkpoint);
