import { expect, test } from 'vitest';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';
import { countAll, readingOf } from '@/test-support/rollout';
import { sealAll } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { judgeRollout, keepCounting } from './count-rollout';

const reasonsIn = (region: string) =>
  asSuperuser<{ reason: string; since: string }>(
    'select reason, since::text from rollout_attention where area = $1 order by reason',
    [region],
  );

test('what stands still is found, keeps its day while it lasts, and is forgotten when it is over', async () => {
  const counter = await aCounter();
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => aHolder(counter)));
  await countAll();
  await asSuperuser(`update rollout_readings set day = day - 30 where place = $1`, [counter.region]);
  await asWorker(judgeRollout);
  expect((await reasonsIn(counter.region)).map(({ reason }) => reason)).toEqual(['no-active-officer', 'stalled']);
  await asSuperuser(`update rollout_attention set since = '2026-01-05' where area = $1`, [counter.region]);
  await asWorker(judgeRollout);
  expect((await reasonsIn(counter.region)).map(({ since }) => since)).toEqual(['2026-01-05', '2026-01-05']);
  for (const { id } of people) await reported(counter.clerk, id);
  await countAll();
  await asWorker(judgeRollout);
  const now = await reasonsIn(counter.region);
  expect(now.map(({ reason }) => reason)).toEqual(['falling']);
  expect(now[0]?.since).not.toBe('2026-01-05');
});

test('while the meters are counted anew, what was found before stays', async () => {
  const counter = await aCounter();
  await aHolder(counter);
  await countAll();
  await asWorker(judgeRollout);
  const before = await reasonsIn(counter.region);
  await asSuperuser('select rollout_begin()');
  await asWorker(judgeRollout);
  expect(await reasonsIn(counter.region)).toEqual(before);
  await countAll();
});

test('the worker counts by itself until it is told to stop', async () => {
  const counter = await aCounter();
  await reported(counter.clerk, (await aHolder(counter)).id);
  await sealAll();
  const stop = keepCounting(asWorker);
  await expect
    .poll(
      async () =>
        (await asSuperuser(`select opened::int from rollout_readings where place = $1`, [counter.region])).at(-1),
      { timeout: 10_000 },
    )
    .toEqual({ opened: 1 });
  await stop();
});

test('what cannot be counted raises one alarm, once it has waited for five minutes, and is counted when it can be', async () => {
  const counter = await aCounter();
  await countAll();
  /** A turn that fails, and tells: of a phone reported just now, behind an entry of this age. */
  const failOn = async (age: string) => {
    await asSuperuser("insert into audit_entries (act, at) values ('log.check', now() - $1::interval)", [age]);
    await reported(counter.clerk, (await aHolder(counter)).id);
    await sealAll();
    await asSuperuser('alter table rollout_readings add constraint not_counted check (false) not valid');
    let asked = 0;
    const stop = keepCounting((work) => {
      asked += 1;
      return asWorker(work);
    });
    await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThanOrEqual(4); // two turns: counts, tells
    await stop();
    await asSuperuser('alter table rollout_readings drop constraint not_counted');
  };
  const open = () => asSuperuser("select region from alarms where kind = 'rollout-delayed' and seen_at is null");
  await failOn('4 minutes');
  expect(await open()).toEqual([]);
  await countAll();
  await failOn('6 minutes');
  expect(await open()).toEqual([{ region: 'ID' }]);
  expect(await readingOf(counter.region)).toMatchObject({ opened: 2 });
}, 60_000);
