import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Officer } from '@/lib/officers/officer';
import { type Agency, anAccount, anAgency, nationalAdmin } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';
import { issueApiKey } from './issue';
import { apiKeysHere } from './list';
import { revokeApiKey } from './revoke';

let agency: Agency;
beforeEach(async () => {
  agency = await anAgency();
});
const issue = (by: Officer = agency.admin, more: Record<string, string> = {}, key?: string) =>
  issueApiKey(by, { name: 'Dasbor provinsi', area: agency.region, lifetime: '90-days', ...more }, key);
const notAdmins = roles.filter((role) => role !== 'regency-admin' && role !== 'national-admin');

describe('api-key.issue', () => {
  test('shows the key once, keeps its hash, and is on record with what it begins with', async () => {
    const { apiKeyId, secret: key } = await issue();
    expect(key).toMatch(/^lkt_[A-Za-z0-9_-]{43}$/);
    const [row] = await asSuperuser<{ key_hash: Buffer; days: number; scopes: string[] }>(
      'select key_hash, scopes, round(extract(epoch from expires_at - created_at) / 86400)::int as days from api_keys where id = $1',
      [apiKeyId],
    );
    expect(row).toEqual({ key_hash: createHash('sha256').update(key).digest(), days: 90, scopes: ['rollout.read'] });
    const prefix = key.slice(0, 12);
    expect(await entriesOf(agency.admin)).toMatchObject([
      { act: 'api-key.issue', outcome: 'done', subject_id: apiKeyId, region: agency.region, detail: { prefix } },
    ]);
    expect(JSON.stringify(await entriesOf(agency.admin))).not.toContain(key.slice(12));
    expect(await apiKeysHere(agency.admin)).toMatchObject([{ id: apiKeyId, prefix, state: 'open', lastUsedOn: null }]);
    expect(JSON.stringify(await apiKeysHere(agency.admin))).not.toContain(key.slice(12));
  });

  test('is refused to every other role', async () => {
    for (const role of notAdmins)
      await expect(issue(officerFor(await anAccount(role, agency.regency)))).rejects.toMatchObject({
        key: 'notAllowed',
      });
  });

  test('reaches the own area, and everywhere for the centre', async () => {
    const other = await anAgency();
    for (const area of [other.region, agency.region.slice(0, 5), 'ID'])
      await expect(issue(agency.admin, { area })).rejects.toMatchObject({ key: 'notAllowed' });
    const centre = await nationalAdmin(agency.regency);
    for (const area of [other.region, 'ID']) expect((await issue(centre, { area })).secret).toMatch(/^lkt_/);
  });

  test('twice with one key of the form issues one', async () => {
    const again = randomUUID();
    expect(await issue(agency.admin, {}, again)).toEqual(await issue(agency.admin, {}, again));
    expect(await recordOf(agency.admin)).toEqual(['api-key.issue done']);
  });

  test.each([
    [{ name: '' }, { name: 'required' }],
    [{ name: 'x'.repeat(61) }, { name: 'tooLong' }],
    [{ lifetime: '2-years' }, { lifetime: 'choose' }],
    [{ area: 'ID.3' }, { area: 'choose' }],
    [{ area: "ID' or true" }, { area: 'choose' }],
  ])('refuses %j', async (more, fields) => {
    await expect(issue(agency.admin, more as Record<string, string>)).rejects.toMatchObject({
      key: 'badInput',
      fields,
    });
  });

  test('a district has no figures', async () => {
    await expect(issue(agency.admin, { area: agency.regency.district })).rejects.toMatchObject({ key: 'notFound' });
  });
});

describe('api-key.revoke', () => {
  test('ends it, and is on record', async () => {
    const { apiKeyId, secret: key } = await issue();
    await revokeApiKey(agency.other, { apiKeyId });
    expect(await entriesOf(agency.other)).toMatchObject([
      { act: 'api-key.revoke', outcome: 'done', subject_id: apiKeyId, detail: { prefix: key.slice(0, 12) } },
    ]);
    expect(await apiKeysHere(agency.admin)).toMatchObject([{ id: apiKeyId, state: 'revoked' }]);
  });

  test('is refused to every other role', async () => {
    const { apiKeyId } = await issue();
    for (const role of notAdmins)
      await expect(revokeApiKey(officerFor(await anAccount(role, agency.regency)), { apiKeyId })).rejects.toMatchObject(
        { key: 'notAllowed' },
      );
  });

  test('does not see a key of another area, or one that was revoked', async () => {
    const { apiKeyId } = await issue();
    const { admin } = await anAgency();
    expect(await apiKeysHere(admin)).toEqual([]);
    await expect(revokeApiKey(admin, { apiKeyId })).rejects.toMatchObject({ key: 'notFound' });
    await revokeApiKey(agency.admin, { apiKeyId });
    await expect(revokeApiKey(agency.admin, { apiKeyId })).rejects.toMatchObject({ key: 'notFound' });
  });

  test('twice with one key of the form is done once', async () => {
    const [{ apiKeyId }, again] = [await issue(), randomUUID()];
    await revokeApiKey(agency.admin, { apiKeyId }, again);
    await revokeApiKey(agency.admin, { apiKeyId }, again);
    expect(await recordOf(agency.admin)).toEqual(['api-key.issue done', 'api-key.revoke done']);
  });

  test('refuses bad input', async () => {
    await expect(revokeApiKey(agency.admin, { apiKeyId: 'x' })).rejects.toMatchObject({ key: 'badInput' });
  });
});
