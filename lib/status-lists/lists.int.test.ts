import { decodeJwt, decodeProtectedHeader } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { resumeCredential } from '@/lib/credentials/resume';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { issuer } from '@/lib/issuer/metadata';
import { currentList } from '@/lib/status-lists/publish';
import { fetchIssuerKeys } from '@/lib/verifier/issuer-keys';
import { readStatus } from '@/lib/verifier/status';
import { aCounter, aHolder, type Counter, type Holder } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { fetchHere as fetch } from '@/test-support/public-routes';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});

type Place = { list_id: number; list_index: number };
const placesOf = ({ deviceId }: Holder) =>
  asSuperuser<Place>('select list_id, list_index from credentials where device_id = $1', [deviceId]);
const addressOf = (id: number) => `${issuer()}/status-lists/${id}`;

async function statusAt({ list_id, list_index }: Place) {
  const keys = await fetchIssuerKeys(issuer(), { allowed: [issuer()], fetch });
  const from = { issuer: issuer(), keys, now: new Date(), fetch };
  return (await readStatus({ uri: addressOf(list_id), idx: list_index }, from)).status;
}
const statusesOf = async (holder: Holder) => Promise.all((await placesOf(holder)).map(statusAt));

describe('a verifier reads, at once and for every copy,', () => {
  test('suspended, valid again, revoked', async () => {
    const holder = await aHolder(counter, { copies: 3 });
    const { credentialId } = holder;
    expect(await statusesOf(holder)).toEqual(['valid', 'valid', 'valid']);
    await suspendCredential(counter.clerk, { credentialId, reason: 'lost' });
    expect(await statusesOf(holder)).toEqual(['suspended', 'suspended', 'suspended']);
    await resumeCredential(counter.supervisor, { credentialId, reason: 'found-again' });
    expect(await statusesOf(holder)).toEqual(['valid', 'valid', 'valid']);
    await revokeCredential(counter.clerk, { credentialId, reason: 'lost' });
    expect(await statusesOf(holder)).toEqual(['revoked', 'revoked', 'revoked']);
  });

  test('that an import was blocked before it came', async () => {
    const holder = await aHolder(counter, { credential: 'suspended' });
    expect(await statusesOf(holder)).toEqual(['suspended']);
  });

  test('nothing of a change that was rolled back', async () => {
    const holder = await aHolder(counter);
    const undone = transactionAs('superuser', {}, async (query) => {
      await query("update credentials set status = 'revoked' where device_id = $1", [holder.deviceId]);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await statusesOf(holder)).toEqual(['valid']);
  });
});

test('every change counts the list up, is noted, and queues the publishing, in its own transaction', async () => {
  const holder = await aHolder(counter);
  const [place] = await placesOf(holder);
  const versionOf = async () =>
    (await asSuperuser<{ version: string }>('select version from status_lists where id = $1', [place?.list_id]))[0]
      ?.version;
  const before = Number(await versionOf());
  await suspendCredential(counter.clerk, { credentialId: holder.credentialId, reason: 'stolen' });
  expect(Number(await versionOf())).toBe(before + 1);
  const noted = await asSuperuser('select status, list_version from status_changes where device_id = $1', [
    holder.deviceId,
  ]);
  expect(noted).toEqual([{ status: 'suspended', list_version: String(before + 1) }]);
  const jobs = await asSuperuser(`select from graphile_worker.jobs where key = $1`, [`status-list:${place?.list_id}`]);
  expect(jobs).toHaveLength(1);
});

describe('a list', () => {
  test('is a Status List Token as the draft has it, good for a quarter of an hour, to be kept for 30 s', async () => {
    const answer = await fetch(addressOf(1));
    expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=10, must-revalidate');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const token = await answer.text();
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'statuslist+jwt', alg: 'ES256' });
    const { iat = 0, exp, ttl, sub, status_list } = decodeJwt<{ ttl: number; status_list: { bits: number } }>(token);
    expect({ exp, ttl, sub, bits: status_list.bits }).toEqual({ exp: iat + 900, ttl: 30, sub: addressOf(1), bits: 2 });
  });

  test('that has not changed is not sent twice', async () => {
    const etag = (await fetch(addressOf(1))).headers.get('etag') ?? '';
    const again = await fetch(addressOf(1), { headers: { 'if-none-match': etag } });
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
    for (const tags of [etag.slice(2), `"x", ${etag}`, '*'])
      expect((await fetch(addressOf(1), { headers: { 'if-none-match': tags } })).status, tags).toBe(304);
    expect((await fetch(addressOf(1), { headers: { 'if-none-match': '"1-0-0"' } })).status).toBe(200);
  });

  test('that has changed is', async () => {
    const holder = await aHolder(counter);
    const [{ list_id } = { list_id: 0 }] = await placesOf(holder);
    const etag = (await fetch(addressOf(list_id))).headers.get('etag') ?? '';
    await revokeCredential(counter.clerk, { credentialId: holder.credentialId, reason: 'lost' });
    expect((await fetch(addressOf(list_id), { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('is signed anew after five minutes, with the key it began with', async () => {
    const before = await currentList(3);
    await asSuperuser("update status_lists set signed_at = signed_at - interval '301 seconds' where id = 3");
    const after = await currentList(3);
    expect(after?.token).not.toBe(before?.token);
    const kids = [before, after].map((list) => decodeProtectedHeader(list?.token ?? '').kid);
    expect(kids[1]).toBe(kids[0]);
  });

  test.each(['0', '-1', '01', '999999', '1e3', 'x', '1/2', ''])('that there is not is not found: %j', async (id) => {
    const answer = await fetch(`${issuer()}/status-lists/${encodeURIComponent(id)}`);
    expect({ status: answer.status, ...(await answer.json()) }).toMatchObject({ status: 404, error: 'not_found' });
  });
});
