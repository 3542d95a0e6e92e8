import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Agency, anAgency } from '@/test-support/admins';
import { transactionAs } from '@/test-support/database';
import { issueApiKey } from './issue';
import { revokeApiKey } from './revoke';

let agency: Agency;
beforeEach(async () => {
  agency = await anAgency();
});

describe('the database', () => {
  const claims = () => ({
    ...{ actor_kind: 'officer', actor: agency.admin.id, role: 'regency-admin', region: agency.region },
  });
  const tried = (statement: string, id: string) =>
    transactionAs('app', claims(), async (query) => {
      const rows = await query(`${statement} returning 1`, [id]);
      await query("insert into audit_entries (act, subject_id) values ('api-key.revoke', $1)", [id]);
      return rows.length;
    });

  test('brings no key back to life, gives none a longer one, and signs for nobody else', async () => {
    const { apiKeyId } = await issueApiKey(agency.admin, { name: 'Dasbor', area: agency.region, lifetime: '90-days' });
    await expect(
      tried(`update api_keys set expires_at = now() + interval '9 years' where id = $1`, apiKeyId),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      tried('update api_keys set revoked_at = now(), revoked_by = created_by, scopes = scopes where id = $1', apiKeyId),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      tried(`update api_keys set revoked_at = now(), revoked_by = '${agency.clerk.id}' where id = $1`, apiKeyId),
    ).rejects.toMatchObject({ code: '42501' });
    await revokeApiKey(agency.admin, { apiKeyId });
    expect(await tried('update api_keys set revoked_at = null, revoked_by = null where id = $1', apiKeyId)).toBe(0);
  });

  test.each([
    ['in another’s name', (one: Agency) => [one.region, one.clerk.id]],
    ['for another area', (one: Agency) => ['ID', one.admin.id]],
  ])('takes no key %s', async (_what, of) => {
    const adding = transactionAs('app', claims(), async (query) => {
      const id = randomUUID();
      const values = [id, ...of(agency), id];
      await query(
        "insert into api_keys (id, region, name, prefix, key_hash, expires_at, created_by) values ($1, $2, 'x', 'x', sha256(convert_to($4, 'UTF8')), now(), $3)",
        values,
      );
      await query("insert into audit_entries (act, subject_id) values ('api-key.issue', $1)", [id]);
    });
    await expect(adding).rejects.toMatchObject({ code: '42501' });
  });
});
