import { sql } from 'drizzle-orm';
import { report } from '@/lib/report';

export const keyStates = ['open', 'expiring', 'expired', 'revoked'] as const;
export type ApiKeyLine = {
  id: string;
  name: string;
  prefix: string;
  region: string;
  area: string;
  state: (typeof keyStates)[number];
  expiresAt: string;
  lastUsedOn: string | null;
  createdAt: string;
  createdBy: string | null;
  revokedAt: string | null;
};

/** The keys of the own area and all below it, those that still open something first. Never a key. */
export const apiKeysHere = report('api-key.issue', async (tx) => {
  const { rows } = await tx.execute<ApiKeyLine>(sql`
    select k.id, k.name, k.prefix, k.region, a.name as area, to_json(k.expires_at) #>> '{}' as "expiresAt",
      k.last_used_on::text as "lastUsedOn", to_json(k.created_at) #>> '{}' as "createdAt", o.name as "createdBy",
      to_json(k.revoked_at) #>> '{}' as "revokedAt",
      case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired'
        when k.expires_at <= now() + interval '14 days' then 'expiring' else 'open' end as state
    from api_keys k join areas a on a.path = k.region left join officers o on o.id = k.created_by
    order by k.revoked_at is not null or k.expires_at <= now(), k.created_at desc`);
  return rows;
});
