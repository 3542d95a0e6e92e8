import { endpoint } from '@/lib/endpoints/endpoint';
import { json } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';

/** A document everybody may read and keep for five minutes. */
export const published = (document: () => unknown) =>
  endpoint({ limit: limits.metadata }, async () => json(document(), 200, { 'cache-control': 'public, max-age=300' }));
