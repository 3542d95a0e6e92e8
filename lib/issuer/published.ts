import { endpoint } from '@/lib/endpoints/endpoint';
import { json } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';

/** A document everybody may read and keep: five minutes, keys half a minute, so that a new one is known soon. */
export const published = (document: () => unknown, seconds = 300) =>
  endpoint({ limit: limits.metadata }, async () =>
    json(document(), 200, { 'cache-control': `public, max-age=${seconds}` }),
  );
