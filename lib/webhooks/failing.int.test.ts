import { beforeEach, describe, expect, test } from 'vitest';
import type { Officer } from '@/lib/officers/officer';
import { changeWebhook } from '@/lib/webhooks/change';
import { asSuperuser } from '@/test-support/database';
import { aNationalAdmin, anEndpoint, inARow, newestLeaf, sealedEntries, tried } from '@/test-support/endpoint';
import { sealAll } from '@/test-support/sealing';

let admin: Officer;
beforeEach(async () => {
  admin = await aNationalAdmin();
});

describe('an endpoint that does not take an event', () => {
  test.each([
    [500, 'HTTP_500'],
    ['silent', 'ECONNRESET'],
    ['redirect', 'HTTP_302'],
    ['long', 'LONG'],
  ] as const)('is sent it again later, and nothing after it before: %s', async (manner, problem) => {
    const { receiver, webhookId, deliver } = await anEndpoint(admin);
    await sealedEntries(3);
    receiver.state.manner = manner;
    await expect(deliver()).rejects.toThrow('did not take');
    await expect(deliver()).rejects.toThrow('did not take');
    const failures = await tried(webhookId);
    expect(failures.map((one) => one.problem)).toEqual([problem, problem]);
    expect(new Set(failures.map(({ leaf }) => leaf)).size).toBe(1);
    receiver.state.manner = 204;
    await deliver();
    const all = receiver.ids();
    expect(all).toEqual(inARow(failures[0]?.leaf ?? 0, all.length));
    expect(all.at(-1)).toBe(await newestLeaf());
  });

  test('dead and back again, gets exactly what it missed', async () => {
    const { receiver, deliver } = await anEndpoint(admin);
    await sealedEntries(2);
    await deliver();
    const before = receiver.ids();
    await receiver.close();
    await sealedEntries(5);
    await expect(deliver()).rejects.toThrow();
    await receiver.open();
    await deliver();
    expect(receiver.ids().slice(before.length)).toEqual(inARow((before.at(-1) ?? 0) + 1, 5));
  });

  test('for three days, is paused, with an alarm and on record; and goes on where it stopped', async () => {
    const { receiver, webhookId, deliver } = await anEndpoint(admin);
    await sealedEntries(2);
    receiver.state.manner = 500;
    await expect(deliver()).rejects.toThrow();
    await asSuperuser(
      "update webhook_cursors set failing_since = now() - interval '3 days 1 minute' where webhook_id = $1",
      [webhookId],
    );
    await expect(deliver()).rejects.toThrow();
    expect(await asSuperuser('select paused_because from webhooks where id = $1', [webhookId])).toEqual([
      { paused_because: 'failing' },
    ]);
    expect(await asSuperuser("select from alarms where kind = 'webhook-failing' and seen_at is null")).toHaveLength(1);
    expect(
      await asSuperuser("select from audit_entries where act = 'webhook.pause' and subject_id = $1", [webhookId]),
    ).toHaveLength(1);
    receiver.state.manner = 200;
    await deliver();
    expect(receiver.ids()).toEqual([]);
    await changeWebhook(admin, { webhookId, name: 'SIEM', url: receiver.url, state: 'sends' });
    await deliver();
    expect(receiver.ids()[0]).toBe((await tried(webhookId))[0]?.leaf);
  });

  test('keeps nobody from being sealed', async () => {
    const { receiver, deliver } = await anEndpoint(admin);
    receiver.state.manner = 500;
    await sealAll();
    await expect(deliver()).rejects.toThrow();
    await sealedEntries(3);
    expect(await asSuperuser('select from audit_pending')).toEqual([]);
  });
});
