import { beforeAll, describe, expect, test } from 'vitest';
import { viewRollout } from '@/lib/rollout/overview';
import { aProgram, askRollout, figuresOf, type ProgramHere, pullsOf, week } from '@/test-support/api-keys';
import { asSuperuser } from '@/test-support/database';
import { today } from '@/test-support/rollout';

let here: ProgramHere;
beforeAll(async () => {
  here = await aProgram();
});

describe('a pull', () => {
  test('gives what the screen shows, and is on record under the key', async () => {
    const one = await here.keyOf(here.counter.region);
    const got = await figuresOf(`?level=office&${week}`, one.secret);
    const shown = await viewRollout(here.admin, {
      ...{ under: here.counter.region, level: 'office' },
      period: { from: today(-6), to: today() },
    });
    expect(got).toMatchObject({
      area: here.counter.region,
      period: { from: today(-6), to: today() },
      synthetic: false,
    });
    expect(got.countedAt).toBe(shown.countedAt?.toISOString());
    expect(got.places.map(({ path, measures }) => [path, measures.cases])).toEqual(
      shown.places.map(({ place, figures: { cases } }) => [place, { ...cases, unit: 'count' }]),
    );
    expect(got.places[0]?.measures.cases).toEqual({ value: 6, unit: 'count', counted: 6, of: null, hidden: false });
    expect(await pullsOf(one.apiKeyId)).toMatchObject([
      {
        ...{ outcome: 'done', actor_kind: 'machine', role: 'program', region: here.counter.region },
        detail: {
          prefix: one.secret.slice(0, 12),
          area: here.counter.region,
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
    const { area, period, places } = await figuresOf('', here.key.secret);
    expect({ area, period }).toEqual({ area: here.counter.region, period: { from: today(-28), to: today(-1) } });
    expect(places.map(({ path }) => path)).toEqual([`${here.counter.region}:${here.counter.office.code}`]);
  });

  test('hides what could point at a person, as the screen does', async () => {
    const { secret: other } = await here.keyOf(here.beside.region);
    const [place] = (await figuresOf(`?level=regency&${week}`, other)).places;
    expect(place?.measures.cases).toEqual({ value: null, unit: 'count', counted: 0, of: null, hidden: true });
  });

  test('of a province gives its regencies, and of the country all', async () => {
    const { secret: centre } = await here.keyOf('ID');
    const all = await figuresOf(`?level=regency&${week}`, centre);
    const paths = all.places.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([here.counter.region, here.beside.region]));
    const of = await figuresOf(`?area=${here.counter.region.slice(0, 5)}&${week}`, centre);
    expect(of.places.every(({ path }) => path.startsWith(here.counter.region.slice(0, 5)))).toBe(true);
  });

  test('of the same figures is not sent again', async () => {
    const first = await askRollout(`?${week}`, here.key.secret);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await askRollout(`?${week}`, here.key.secret, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await askRollout(`?${week}`, here.key.secret, { 'if-none-match': 'W/"x"' })).status).toBe(200);
  });
});
