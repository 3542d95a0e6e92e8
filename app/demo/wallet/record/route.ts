import { endpoint } from '@/lib/endpoints/endpoint';
import { limits } from '@/lib/issuer/limits';
import { atOwnRecord, ownRecord } from '@/lib/wallets/own-record-endpoint';

export const POST = endpoint({ limit: limits.ownRecord, act: 'resident.read-own' }, ownRecord, atOwnRecord);
