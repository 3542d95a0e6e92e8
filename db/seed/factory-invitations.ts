import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '@/db/schema/officers';
import { blindIndex, seal } from '@/db/sealing';
import type { Regency } from './factories';
import { add, imported } from './factory-rows';

type Facts = { regency: Regency; name?: string; kind?: 'join' | 'reset'; expiresInHours?: number };

/** The text behind a new invitation of that officer, which the mail would carry. */
export async function anInvitation(db: pg.Pool, officerId: string, { kind = 'join', expiresInHours = 72 } = {}) {
  const link = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(link).digest();
  await imported(db, (client) =>
    client.query(
      `insert into invitations (officer_id, kind, link_hash, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      [officerId, kind, hash, expiresInHours],
    ),
  );
  return link;
}

/** Somebody who was invited and has done nothing yet: no password, no factor. */
export async function aNewcomer(db: pg.Pool, role: Role, { regency, name, ...invited }: Facts) {
  const [id, username] = [randomUUID(), `t${randomUUID().slice(0, 12)}`];
  const email = `${username}@contoh.go.id`;
  const row = await imported(db, (client) =>
    add(client, 'officers', {
      ...{
        id,
        username,
        name: name ?? `Petugas ${username}`,
        role,
        region: regency.region,
        office_id: regency.office.id,
      },
      ...{ email_sealed: seal('officers.email', id, email), email_index: blindIndex('email', email) },
    }),
  );
  const link = await anInvitation(db, id, invited);
  return { id, username, name: row.name as string, role, region: regency.region, office: regency.office, link };
}
