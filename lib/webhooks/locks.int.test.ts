import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Officer } from '@/lib/officers/officer';
import { addWebhook } from '@/lib/webhooks/add';
import { anAccount, anAgency } from '@/test-support/admins';
import { transactionAs } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';

let admin: Officer;
beforeAll(async () => {
  admin = officerFor(await anAccount('national-admin', (await anAgency()).regency, { region: 'ID' }));
});
const add = () => addWebhook(admin, { name: 'SIEM pusat', url: 'https://siem.example.go.id/loket' });

describe('the database', () => {
  const asAdmin = () => ({ actor_kind: 'officer', actor: admin.id, role: 'national-admin', region: 'ID' });
  test('lets nobody change an endpoint without an entry about it, the worker neither', async () => {
    const { webhookId } = await add();
    const change = (role: 'app' | 'worker', column: string) =>
      transactionAs(role, asAdmin(), (query) => query(`update webhooks set ${column} where id = $1`, [webhookId]));
    await expect(change('app', "url = 'https://other.example/'")).rejects.toMatchObject({ code: 'LK001' });
    await expect(change('worker', "paused_at = now(), paused_because = 'failing'")).rejects.toMatchObject({
      code: 'LK001',
    });
    await expect(change('worker', "url = 'https://other.example/'")).rejects.toMatchObject({ code: '42501' });
  });
  test('shows them to the national admin alone', async () => {
    await add();
    const seen = (role: string) =>
      transactionAs('app', { ...asAdmin(), role }, (query) => query('select from webhooks'));
    expect((await seen('national-admin')).length).toBeGreaterThan(0);
    for (const role of roles.filter((one) => one !== 'national-admin')) expect(await seen(role)).toEqual([]);
  });
  test('queues nothing else for the app', async () => {
    const queue = (task: string, claims: object = asAdmin()) =>
      transactionAs('app', claims, (query) => query('select queue_webhook($1, $2)', [randomUUID(), task]));
    await expect(queue('officer.import')).rejects.toMatchObject({ code: 'LK003' });
    await expect(queue('webhook.deliver', { ...asAdmin(), role: 'auditor' })).rejects.toMatchObject({ code: 'LK003' });
  });
});
