import { beforeAll, describe, expect, test } from 'vitest';
import { revokeCredential } from '@/lib/credentials/revoke';
import { verifyList } from '@/lib/jobs/verify-list';
import { publicationOf } from '@/lib/status-lists/publication';
import { transaction } from '@/lib/transaction';
import { aCounter, aHolder, type Counter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { fetchHere } from '@/test-support/public-routes';
import { asWorker } from '@/test-support/worker';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});

async function aRevoked(copies = 1) {
  const holder = await aHolder(counter, { copies });
  await revokeCredential(counter.clerk, { credentialId: holder.credentialId, reason: 'lost' });
  const lists = await asSuperuser<{ list_id: number }>(
    'select distinct list_id from status_changes where device_id = $1',
    [holder.deviceId],
  );
  return { ...holder, lists: lists.map(({ list_id }) => list_id) };
}
const verify = (listId: number, fetch = fetchHere) => asWorker((tx) => verifyList(tx, listId, fetch));
const publication = (deviceId: string) => transaction(counter.clerk.context, (tx) => publicationOf(tx, deviceId));

describe('our own verifier', () => {
  test('reads a revocation from outside, and notes when', async () => {
    const { lists, deviceId, id } = await aRevoked(2);
    expect(await publication(deviceId)).toMatchObject({ status: 'revoked', measuredSeconds: null });
    for (const list of lists) await verify(list);
    const seen = await publication(deviceId);
    expect(seen?.measuredSeconds).toBeGreaterThan(0);
    expect(Date.parse(seen?.knownBy ?? '') - Date.parse(seen?.publishedAt ?? '')).toBe(40_000);
    const entries = await asSuperuser(
      `select from audit_entries where resident_id = $1 and act = 'status-list.verify' and actor_kind = 'machine'`,
      [id],
    );
    expect(entries).toHaveLength(2);
  });

  test('is not told that a change was published before it was made, by another list that is further on', async () => {
    await asSuperuser(
      'insert into status_publications (list_id, version, published_at) select id, 1000000, $1 from status_lists where id = 8 on conflict do nothing',
      [new Date(0)],
    );
    let revoked = await aRevoked();
    while (revoked.lists.includes(8)) revoked = await aRevoked();
    expect(await publication(revoked.deviceId)).toMatchObject({ publishedAt: null, knownBy: null });
    for (const list of revoked.lists) await verify(list);
    const [change] = await asSuperuser<{ changed_at: Date }>(
      'select changed_at from status_changes where device_id = $1',
      [revoked.deviceId],
    );
    const { publishedAt } = (await publication(revoked.deviceId)) ?? {};
    expect(Date.parse(publishedAt ?? '')).toBeGreaterThan(change?.changed_at.getTime() ?? Number.POSITIVE_INFINITY);
  });

  test('does it once, however often it looks', async () => {
    const { lists, id } = await aRevoked();
    for (const list of [...lists, ...lists]) await verify(list);
    const entries = await asSuperuser(
      `select from audit_entries where resident_id = $1 and act = 'status-list.verify'`,
      [id],
    );
    expect(entries).toHaveLength(1);
  });

  test('is not taken in by a list of before: it looks again later', async () => {
    const { list_id: listId = 0 } =
      (await asSuperuser<{ list_id: number }>('select list_id from credentials order by random() limit 1'))[0] ?? {};
    const old = await (await fetchHere(`${process.env.PUBLIC_URL}/status-lists/${listId}`)).text();
    let revoked = await aRevoked();
    while (!revoked.lists.includes(listId)) revoked = await aRevoked();
    const stale: typeof fetch = async (input, init) =>
      String(input).includes('/status-lists/')
        ? new Response(old, { headers: { 'content-type': 'application/statuslist+jwt' } })
        : fetchHere(input, init);
    expect(await verify(listId, stale)).toBeGreaterThan(0);
    expect((await publication(revoked.deviceId))?.measuredSeconds).toBeNull();
    expect(await verify(listId)).toBe(0);
    expect((await publication(revoked.deviceId))?.measuredSeconds).toBeGreaterThan(0);
  });

  test('is not taken in by a list somebody else signed', async () => {
    const { lists, deviceId } = await aRevoked();
    const forging: typeof fetch = async (input, init) => {
      const answer = await fetchHere(input, init);
      if (!String(input).includes('/status-lists/')) return answer;
      const [header, payload] = (await answer.text()).split('.');
      return new Response(`${header}.${payload}.${'A'.repeat(86)}`, { headers: answer.headers });
    };
    await expect(verify(lists[0] ?? 0, forging)).rejects.toThrow();
    expect((await publication(deviceId))?.measuredSeconds).toBeNull();
  });
});
