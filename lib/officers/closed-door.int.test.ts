import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sessionHash } from '@/lib/officers/open-session';
import { type ApiRoute, routesBelow } from '@/test-support/api-routes';
import { asSuperuser, transactionAs } from '@/test-support/database';
import {
  atCounter,
  atLockedCounter,
  comeWith,
  judged,
  lieIdle,
  officerOf,
  opened,
  rowOf,
} from '@/test-support/running-session';

// Answer everybody, whoever asks; or a program, by its key and no session.
const open = ['health/route.ts', 'rollout/route.ts', 'rollout/openapi.json/route.ts'];
const routes = (await routesBelow('api')).filter(({ file }) => !open.includes(file));
const call = ({ handler, method, file }: ApiRoute) =>
  handler(new Request(`http://localhost/api/${file}`, { method, headers: { 'sec-fetch-site': 'same-origin' } }), {
    params: Promise.resolve({ id: randomUUID() }),
  });

test('all routes of pages are known here', () => {
  expect(routes.length).toBeGreaterThanOrEqual(6);
});

describe.each(routes)('$method /api/$file', (route) => {
  test('is locked (423) while the screen is, and says nothing', async () => {
    comeWith((await atLockedCounter()).sid);
    const answer = await call(route);
    expect(answer.status).toBe(423);
    expect(await answer.text()).toMatch(/^(|\{"error":"\w+"\})$/);
  });
  test('knows nobody (401) once the session is over', async () => {
    const { sid } = await atCounter();
    await asSuperuser("update sessions set ended_at = now(), ended_because = 'by-admin' where id_hash = $1", [
      sessionHash(sid),
    ]);
    comeWith(sid);
    expect((await call(route)).status).toBe(401);
  });
});

test('GET /api/session answers 204 while the session is open', async () => {
  comeWith((await atCounter()).sid);
  const [route] = routes.filter(({ file }) => file === 'session/route.ts');
  expect(route && (await call(route)).status).toBe(204);
});

test('POST /api/lock locks', async () => {
  const { sid } = await atCounter();
  comeWith(sid);
  const [route] = routes.filter(({ file }) => file === 'lock/route.ts');
  expect(route && (await call(route)).status).toBe(204);
  expect((await judged(sid)).stage).toBe('locked');
});

describe('a page that asks on its own', () => {
  const ago = async (sid: string) => Date.now() - new Date((await rowSeen(sid)).last_seen_at).getTime();
  const rowSeen = async (sid: string) => (await rowOf(sid)) as unknown as { last_seen_at: string };
  const [route] = routes.filter(({ file }) => file === 'cases/[id]/status/route.ts');

  test('keeps no session alive; somebody who works does', async () => {
    const { sid } = await atCounter();
    await lieIdle(sid, '10 minutes');
    comeWith(sid, { 'x-quiet': '1' });
    if (route) await call(route);
    expect(await ago(sid)).toBeGreaterThan(590_000);
    comeWith(sid);
    if (route) await call(route);
    expect(await ago(sid)).toBeLessThan(60_000);
  });

  test('ends with the quarter of an hour nobody touched it', async () => {
    const { sid } = await atCounter();
    await lieIdle(sid, '15 minutes');
    comeWith(sid, { 'x-quiet': '1' });
    expect(route && (await call(route)).status).toBe(401);
    expect(await rowOf(sid)).toMatchObject({ ended_because: 'idle' });
  });
});

describe('between two requests', () => {
  const change = (id: string, set: string) =>
    transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act, subject_id) values ('registry.import', $1)", [id]);
      await query(`update officers set ${set} where id = $1`, [id]);
    });

  test('a deactivation bites', async () => {
    const { sid, row } = await atCounter();
    await change(row.id, 'disabled_at = now()');
    expect(await judged(sid)).toMatchObject({ stage: 'ended', ended_because: 'deactivated' });
  });

  test('a change of role bites', async () => {
    const { sid, row, officer } = await atCounter();
    expect(officer.does('case.decide')).toBe(true);
    await change(row.id, "role = 'auditor'");
    expect((await officerOf(sid)).does('case.decide')).toBe(false);
  });

  test('a change of area bites', async () => {
    const { sid, row } = await atCounter();
    const { regency: other } = await atCounter();
    await change(row.id, `region = '${other.region}'`);
    expect((await officerOf(sid)).covers(other.region)).toBe(true);
  });

  test('a second sign-in ends the first, which is told', async () => {
    const { sid, row } = await atCounter();
    const second = await opened(row);
    expect(await judged(sid)).toMatchObject({ stage: 'ended', ended_because: 'replaced' });
    expect((await judged(second)).stage).toBe('open');
  });
});

test.each([
  ['hand-over', 'handed-over', '/sign-in?handover'],
  ['sign-out', 'signed-out', '/sign-in?left'],
])('%s works from behind the lock, and tells the browser to forget', async (folder, why, to) => {
  const { sid } = await atLockedCounter();
  comeWith(sid);
  const [leave] = await routesBelow(folder);
  const answer = leave ? await call(leave) : new Response();
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(to);
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(await rowOf(sid)).toMatchObject({ ended_because: why });
});
