import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Officer } from '@/lib/officers/officer';
import { addWebhook } from '@/lib/webhooks/add';
import { changeWebhook } from '@/lib/webhooks/change';
import { webhooksHere } from '@/lib/webhooks/list';
import { removeWebhook } from '@/lib/webhooks/remove';
import { replayWebhook } from '@/lib/webhooks/replay';
import { testWebhook } from '@/lib/webhooks/try-out';
import { type Agency, anAccount, anAgency } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';
import { sealAll, someEntries } from '@/test-support/sealing';

const url = 'https://siem.example.go.id/loket/secret-path';
let agency: Agency;
let admin: Officer;
beforeEach(async () => {
  agency = await anAgency();
  admin = officerFor(await anAccount('national-admin', agency.regency, { region: 'ID' }));
});
const add = (by = admin, more: Record<string, string> = {}, key?: string) =>
  addWebhook(by, { name: 'SIEM pusat', url, ...more }, key);
const settings = (webhookId: string) => ({ webhookId, name: 'SIEM', url, state: 'sends' as const });
const acts = {
  'webhook.change': (by: Officer, webhookId: string, key?: string) => changeWebhook(by, settings(webhookId), key),
  'webhook.remove': (by: Officer, webhookId: string, key?: string) => removeWebhook(by, { webhookId }, key),
  'webhook.replay': (by: Officer, webhookId: string, key?: string) => replayWebhook(by, { webhookId, from: '0' }, key),
  'webhook.test': (by: Officer, webhookId: string, key?: string) => testWebhook(by, { webhookId }, key),
};
const names = Object.keys(acts) as (keyof typeof acts)[];

describe('webhook.add', () => {
  test('shows the secret once, keeps it sealed, and is on record without address or secret', async () => {
    const { webhookId, secret } = await add();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [row] = await asSuperuser<{ secret_sealed: Buffer }>('select * from webhooks where id = $1', [webhookId]);
    expect(row?.secret_sealed.toString('latin1')).not.toContain(secret.slice(6));
    expect(JSON.stringify(await webhooksHere(admin))).not.toContain(secret);
    expect(await entriesOf(admin)).toMatchObject([
      { act: 'webhook.add', outcome: 'done', subject_id: webhookId, detail: { host: 'siem.example.go.id' } },
    ]);
    expect(JSON.stringify(await entriesOf(admin))).not.toMatch(/secret-path|whsec/);
  });

  test('begins with what is sealed next', async () => {
    await someEntries(3);
    await sealAll();
    const { webhookId } = await add();
    expect((await webhooksHere(admin)).find(({ id }) => id === webhookId)?.behind).toBe(0);
  });

  test('twice with one key adds one', async () => {
    const key = randomUUID();
    expect(await add(admin, {}, key)).toEqual(await add(admin, {}, key));
    expect(await recordOf(admin)).toEqual(['webhook.add done']);
  });

  test.each([
    [{ url: 'http://siem.example.go.id/' }, 'webhookHttps'],
    [{ url: 'https://10.0.0.1/' }, 'webhookInside'],
    [{ url: 'https://169.254.169.254/latest/meta-data' }, 'webhookInside'],
    [{ url: 'siem' }, 'webhookUrl'],
    [{ url: '' }, 'required'],
  ])('refuses %j', async (more, problem) => {
    await expect(add(admin, more)).rejects.toMatchObject({ key: 'badInput', fields: { url: problem } });
  });

  test('is the national admin’s', async () => {
    for (const role of roles.filter((one) => one !== 'national-admin'))
      await expect(add(officerFor(await anAccount(role, agency.regency)))).rejects.toMatchObject({ key: 'notAllowed' });
  });
});

describe.each(names)('%s', (name) => {
  const act = acts[name];
  const anEndpoint = async () => {
    const { webhookId } = await add();
    await sealAll();
    return webhookId;
  };

  test('is done and on record', async () => {
    const webhookId = await anEndpoint();
    await act(admin, webhookId);
    expect((await entriesOf(admin)).at(-1)).toMatchObject({ act: name, outcome: 'done', subject_id: webhookId });
  });

  test('is refused to every other role', async () => {
    const webhookId = await anEndpoint();
    for (const role of roles.filter((one) => one !== 'national-admin'))
      await expect(act(officerFor(await anAccount(role, agency.regency)), webhookId)).rejects.toMatchObject({
        key: 'notAllowed',
      });
  });

  test('does not see what belongs to another area, or is gone', async () => {
    const webhookId = await anEndpoint();
    const elsewhere = officerFor(await anAccount('national-admin', agency.regency));
    await expect(act(elsewhere, webhookId)).rejects.toMatchObject({ key: 'notFound' });
    await removeWebhook(admin, { webhookId });
    await expect(act(admin, webhookId)).rejects.toMatchObject({ key: 'notFound' });
  });

  test('twice with one key is done once', async () => {
    const [webhookId, key] = [await anEndpoint(), randomUUID()];
    await act(admin, webhookId, key);
    await act(admin, webhookId, key);
    expect((await recordOf(admin)).filter((line) => line === `${name} done`)).toHaveLength(1);
  });

  test('refuses bad input', async () => {
    await expect(act(admin, 'x')).rejects.toMatchObject({ key: 'badInput' });
  });
});

test('a new secret is shown once, and the one before is worth nothing', async () => {
  const { webhookId, secret } = await add();
  const changed = await changeWebhook(admin, { ...settings(webhookId), newSecret: 'yes' });
  expect(changed.secret).toMatch(/^whsec_/);
  expect(changed.secret).not.toBe(secret);
});

test.each(['tomorrow', '-1', '2026-11-28', '1e9'])('a replay is from a number or a time: %s', async (from) => {
  const { webhookId } = await add();
  await expect(replayWebhook(admin, { webhookId, from })).rejects.toMatchObject({ key: 'badInput' });
});

test('there is nothing to replay from the future', async () => {
  const { webhookId } = await add();
  for (const from of ['999999999', '2099-01-01T00:00:00Z'])
    await expect(replayWebhook(admin, { webhookId, from })).rejects.toMatchObject({ key: 'webhook.nothingToReplay' });
});
