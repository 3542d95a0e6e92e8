import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as describeApi } from '@/app/api/rollout/openapi.json/route';
import { issueApiKey } from '@/lib/api-keys/issue';
import { revokeApiKey } from '@/lib/api-keys/revoke';
import { viewRollout } from '@/lib/rollout/overview';
import { nationalAdmin } from '@/test-support/admins';
import { aCounter, aCounterBeside, aHolder, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';
import { fetchHere } from '@/test-support/public-routes';
import { countAll, today } from '@/test-support/rollout';
import type { Answer } from './schemas';

let counter: Counter;
let beside: Counter;
let admin: Awaited<ReturnType<typeof signedIn>>;
let key: { apiKeyId: string; secret: string };
beforeAll(async () => {
  counter = await aCounter();
  beside = await aCounterBeside(counter);
  for (let n = 0; n < 6; n++) await reported(counter.clerk, (await aHolder(counter)).id);
  await reported(beside.clerk, (await aHolder(beside)).id);
  await countAll();
  admin = await signedIn('regency-admin', { regency: counter.regency });
  key = await aKey(counter.region);
});

async function aKey(area: string, by = admin) {
  const given = { name: 'Dasbor', area, lifetime: '90-days' };
  return issueApiKey(area.startsWith(by.region) ? by : await nationalAdmin(counter.regency), given);
}
const ask = (
  search: string,
  authorization: string | undefined = `Bearer ${key.secret}`,
  more: Record<string, string> = {},
) =>
  fetchHere(`http://localhost:3000/api/rollout${search}`, {
    headers: { ...more, ...(authorization ? { authorization } : {}) },
  });
const figures = async (search: string, authorization?: string) =>
  (await (await ask(search, authorization)).json()) as Answer;
const week = `from=${today(-6)}&to=${today()}`;
const entriesOf = (id: string) =>
  asSuperuser<{ outcome: string; detail: Record<string, string>; actor_kind: string; role: string; region: string }>(
    `select outcome, detail, actor_kind, role, region from audit_entries where act = 'rollout.pull' and actor_id = $1 order by id`,
    [id],
  );

describe('a pull', () => {
  test('gives what the screen shows, and is on record under the key', async () => {
    const one = await aKey(counter.region);
    const got = await figures(`?level=office&${week}`, `Bearer ${one.secret}`);
    const shown = await viewRollout(admin, {
      ...{ under: counter.region, level: 'office' },
      period: { from: today(-6), to: today() },
    });
    expect(got).toMatchObject({ area: counter.region, period: { from: today(-6), to: today() }, synthetic: false });
    expect(got.countedAt).toBe(shown.countedAt?.toISOString());
    expect(got.places.map(({ path, measures }) => [path, measures.cases])).toEqual(
      shown.places.map(({ place, figures: { cases } }) => [place, { ...cases, unit: 'count' }]),
    );
    expect(got.places[0]?.measures.cases).toEqual({ value: 6, unit: 'count', counted: 6, of: null, hidden: false });
    expect(await entriesOf(one.apiKeyId)).toMatchObject([
      {
        ...{ outcome: 'done', actor_kind: 'machine', role: 'program', region: counter.region },
        detail: {
          prefix: one.secret.slice(0, 12),
          area: counter.region,
          level: 'office',
          from: today(-6),
          to: today(),
        },
      },
    ]);
    const [row] = await asSuperuser('select last_used_on::text as day from api_keys where id = $1', [one.apiKeyId]);
    expect(row).toEqual({ day: today() });
  });

  test('without a question gives the own area, the level below, four weeks', async () => {
    const { area, period, places } = await figures('');
    expect({ area, period }).toEqual({ area: counter.region, period: { from: today(-28), to: today(-1) } });
    expect(places.map(({ path }) => path)).toEqual([`${counter.region}:${counter.office.code}`]);
  });

  test('hides what could point at a person, as the screen does', async () => {
    const { secret: other } = await aKey(beside.region);
    const [place] = (await figures(`?level=regency&${week}`, `Bearer ${other}`)).places;
    expect(place?.measures.cases).toEqual({ value: null, unit: 'count', counted: 0, of: null, hidden: true });
  });

  test('of a province gives its regencies, and of the country all', async () => {
    const { secret: centre } = await aKey('ID');
    const all = await figures(`?level=regency&${week}`, `Bearer ${centre}`);
    const paths = all.places.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([counter.region, beside.region]));
    const of = await figures(`?area=${counter.region.slice(0, 5)}&${week}`, `Bearer ${centre}`);
    expect(of.places.every(({ path }) => path.startsWith(counter.region.slice(0, 5)))).toBe(true);
  });

  test('of the same figures is not sent again', async () => {
    const first = await ask(`?${week}`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await ask(`?${week}`, undefined, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask(`?${week}`, undefined, { 'if-none-match': 'W/"x"' })).status).toBe(200);
  });
});

const isProblem = async (answer: Response, status: number, error: string) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ type: `urn:loket:problem:${error}`, status });
  expect(answer.status).toBe(status);
};

describe('is refused', () => {
  const unknown = `lkt_${randomBytes(32).toString('base64url')}`;
  test.each([
    ['no key', '', 'no_key'],
    ['another scheme', 'Basic eDp5', 'invalid_token'],
    ['a key nobody issued', `Bearer ${unknown}`, 'invalid_token'],
    ['garbage', 'Bearer x', 'invalid_token'],
  ])('%s', async (_what, authorization, error) => {
    const answer = await ask('', authorization || undefined);
    if (authorization === '') return isProblem(await fetchHere('http://localhost:3000/api/rollout'), 401, error);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    return isProblem(answer, 401, error);
  });

  test('a key that was revoked, from the next request on, and the ledger says why', async () => {
    const { apiKeyId, secret: given } = await aKey(counter.region);
    expect((await ask('', `Bearer ${given}`)).status).toBe(200);
    await revokeApiKey(admin, { apiKeyId });
    await isProblem(await ask('', `Bearer ${given}`), 401, 'invalid_token');
    expect((await entriesOf(apiKeyId)).at(-1)).toMatchObject({ outcome: 'refused', detail: { why: 'revoked' } });
  });

  test('a key that has expired, one without the scope', async () => {
    const { apiKeyId, secret: given } = await aKey(counter.region);
    const set = (change: string) =>
      transactionAs('superuser', {}, async (query) => {
        await query(`update api_keys set ${change} where id = $1`, [apiKeyId]);
        await query("insert into audit_entries (act, subject_id) values ('api-key.issue', $1)", [apiKeyId]);
      });
    await set(`scopes = '{}'`);
    await isProblem(await ask('', `Bearer ${given}`), 403, 'insufficient_scope');
    await set(`expires_at = now() - interval '1 second'`);
    await isProblem(await ask('', `Bearer ${given}`), 401, 'invalid_token');
    const why = (await entriesOf(apiKeyId)).map(({ detail }) => detail.why);
    expect(why).toEqual(['insufficient_scope', 'expired']);
  });

  test('another area, the one above, and one that is not there, alike', async () => {
    for (const area of [beside.region, counter.region.slice(0, 5), 'ID', 'ID.00.00'])
      await isProblem(await ask(`?area=${area}`), 404, 'not_found');
    const { secret: centre } = await aKey('ID');
    await isProblem(await ask('?area=ID.00.00', `Bearer ${centre}`), 404, 'not_found');
  });

  test.each([
    ...['?area=id.32', '?area=ID.32.75.01', '?level=village', '?level=province', '?from=2026-02-30', '?to=tomorrow'],
    ...['?from=2026-01-02&to=2026-01-01', '?to=2999-01-01', '?from=1999-01-01', '?x=1', '?area=ID&area=ID', '?to='],
  ])('%s', async (search) => isProblem(await ask(search), 422, 'invalid_parameter'));

  test('one key too many times in a minute', async () => {
    const { secret: given } = await aKey(counter.region);
    const asking = Array.from({ length: 61 }, () => ask('?x=1', `Bearer ${given}`));
    const answers = await Promise.all(asking);
    const slow = answers.filter(({ status }) => status === 429);
    expect(slow).toHaveLength(1);
    expect(Number(slow[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('real answers are what the description says', async () => {
  const api = (await (await describeApi(new Request('http://localhost:3000/api/rollout/openapi.json'))).json()) as {
    openapi: string;
    components: { schemas: Record<'Answer' | 'Problem', Parameters<typeof z.fromJSONSchema>[0]> };
  };
  expect(api.openapi).toBe('3.1.0');
  const { secret: centre } = await aKey('ID');
  const answer = z.fromJSONSchema(api.components.schemas.Answer);
  for (const search of [`?level=regency&${week}`, '', `?area=${counter.region}`]) {
    const given = await figures(search, `Bearer ${centre}`);
    expect(answer.safeParse(given).error).toBeUndefined();
    expect(answer.safeParse({ ...given, more: 1 }).success).toBe(false);
    expect(answer.safeParse({ ...given, countedAt: 'now' }).success).toBe(false);
  }
  expect(z.fromJSONSchema(api.components.schemas.Problem).parse(await (await ask('?x=1')).json())).toBeTruthy();
});

describe('the database', () => {
  const claims = { actor_kind: 'machine', role: 'program', request: 'r1' };
  const rows = (more: Record<string, string>) =>
    transactionAs('app', { ...claims, ...more }, async (query) => ({
      readings: (await query('select from rollout_readings')).length,
      officers: (await query('select from officers')).length,
      entries: (await query('select from audit_entries')).length,
    }));
  const nothing = { readings: 0, officers: 0, entries: 0 };

  test('gives a program nothing before its pull is on record, and then figures of the area alone', async () => {
    const { apiKeyId: actor } = await aKey(counter.region);
    expect(await rows({ actor })).toEqual(nothing);
    await transactionAs('app', { ...claims, actor }, async (query) => {
      await query("insert into audit_entries (act, subject_id) values ('rollout.pull', $1)", [actor]);
      expect(await query('select from rollout_readings')).toEqual([]);
    });
    const seen = await rows({ actor });
    expect(seen).toEqual({ ...nothing, readings: seen.readings });
    expect(seen.readings).toBeGreaterThan(0);
    expect(await rows({ actor, request: 'r2' })).toEqual(nothing);
    expect(await rows({ actor: randomUUID() })).toEqual(nothing);
    const others = await transactionAs('app', { ...claims, actor }, (query) =>
      query('select from rollout_readings where starts_with(place, $1)', [beside.region]),
    );
    expect(others).toEqual([]);
  });
});
