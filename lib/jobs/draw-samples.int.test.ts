import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawSamples, placeIn } from '@/lib/jobs/draw-samples';
import { aCounter, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { policy } from '@/test-support/look-ups';
import { anEntry } from '@/test-support/reviews';
import { asWorker } from '@/test-support/worker';

type Draw = { id: string; week: string; seed: string; detail: { entries: number[]; seed: string; size: number } };
// The Thursday of the week that ended, by the clocks of Jakarta.
const lastWeek = (hours: number) =>
  `(date_trunc('week', (now() at time zone 'Asia/Jakarta') - interval '2 hours') - interval '4 days') at time zone 'Asia/Jakarta' + make_interval(hours => ${hours})`;
const drawAll = async () => {
  while (await asWorker(drawSamples));
};
const drawsOf = (region: string) =>
  asSuperuser<Draw>(
    `select d.id, d.week::text, d.seed, e.detail from audit_draws d
     join audit_entries e on e.act = 'review.draw' and e.subject_id = d.id and e.actor_kind = 'machine' where d.area = $1`,
    [region],
  );
const samplesOf = async (officer: { id: string }) =>
  (
    await asSuperuser<{ id: number }>(
      'select entry_id::float8 as id from audit_samples where officer_id = $1 order by 1',
      [officer.id],
    )
  ).map(({ id }) => id);

let counter: Counter;
beforeAll(drawAll);
beforeEach(async () => {
  counter = await aCounter();
});
/** So many look-ups and changes of the week that ended. */
async function aWeek(entries: number, by = counter.clerk) {
  const ids: number[] = [];
  for (let n = 0; n < entries; n++)
    ids.push(await anEntry(by, { at: lastWeek(8 + (n % 8)), act: n % 2 ? 'case.report' : 'resident.find' }));
  return ids;
}

describe('the weekly draw', () => {
  test('takes so many of each officer as the policy says, once, and is on record with its seed', async () => {
    await aWeek(9);
    await aWeek(2, counter.supervisor);
    await drawAll();
    await drawAll();
    const draws = await drawsOf(counter.region);
    expect(draws).toHaveLength(1);
    expect(await samplesOf(counter.clerk)).toHaveLength(5);
    expect(await samplesOf(counter.supervisor)).toHaveLength(2);
    const drawn = [...(await samplesOf(counter.clerk)), ...(await samplesOf(counter.supervisor))];
    expect(draws[0]?.detail).toMatchObject({ seed: draws[0]?.seed, size: 5, entries: drawn.sort((a, b) => a - b) });
  });

  test('can be drawn again by whoever has the seed', async () => {
    const ids = await aWeek(12);
    await drawAll();
    const [draw] = await drawsOf(counter.region);
    const again = ids.toSorted((a, b) => placeIn(draw?.seed ?? '', a).localeCompare(placeIn(draw?.seed ?? '', b)));
    expect(await samplesOf(counter.clerk)).toEqual(again.slice(0, 5).sort((a, b) => a - b));
  });

  test('is another one in each area', async () => {
    const other = await aCounter();
    await aWeek(1);
    await drawAll();
    const [one, two] = [await drawsOf(counter.region), await drawsOf(other.region)];
    expect(one[0]?.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(one[0]?.seed).not.toBe(two[0]?.seed);
  });

  test('looks at that week alone, and at what is worth a look', async () => {
    for (const at of [lastWeek(-73), lastWeek(96 + 3)]) await anEntry(counter.clerk, { at });
    await anEntry(counter.clerk, { at: lastWeek(9), act: 'session.lock' });
    await anEntry(counter.clerk, { at: lastWeek(9), act: 'resident.keep-open' });
    await anEntry(counter.clerk, { at: lastWeek(9), outcome: 'refused' });
    await drawAll();
    expect(await samplesOf(counter.clerk)).toEqual([]);
  });

  test('is as large as the area has said', async () => {
    await policy(counter.region, 'review-sample-size', 2, counter.clerk);
    await aWeek(6);
    await drawAll();
    expect(await samplesOf(counter.clerk)).toHaveLength(2);
  });

  test('that is killed in the middle was not drawn', async () => {
    await aWeek(3);
    const killed = asWorker(async (tx) => {
      while (await drawSamples(tx));
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await drawsOf(counter.region)).toEqual([]);
    await drawAll();
    expect(await samplesOf(counter.clerk)).toHaveLength(3);
  });

  test('by three workers at once is drawn once', async () => {
    await aWeek(7);
    await Promise.all([drawAll(), drawAll(), drawAll()]);
    expect(await drawsOf(counter.region)).toHaveLength(1);
    expect(await samplesOf(counter.clerk)).toHaveLength(5);
  });

  test('is not drawn twice, changed or taken back by anybody', async () => {
    await aWeek(3);
    await drawAll();
    const [draw] = await drawsOf(counter.region);
    const asked = (statement: string, role: 'worker' | 'superuser' = 'worker') =>
      transactionAs(role, {}, async (query) => {
        await query("insert into audit_entries (act, subject_id) values ('registry.import', $1)", [draw?.id]);
        await query(statement, [draw?.id]);
      });
    const again = 'insert into audit_draws (area, week, seed) select area, week, seed from audit_draws where id = $1';
    await expect(asked(again)).rejects.toMatchObject({ code: '23505' });
    await expect(asked("update audit_draws set seed = 'mine' where id = $1")).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      "update audit_draws set seed = 'mine' where id = $1",
      'delete from audit_samples where draw_id = $1',
    ])
      await expect(asked(statement, 'superuser')).rejects.toMatchObject({ code: 'LK002' });
    const silent = transactionAs('worker', {}, (query) =>
      query("insert into audit_draws (area, week, seed) values ($1, '2000-01-03', 'mine')", [counter.region]),
    );
    await expect(silent).rejects.toMatchObject({ code: 'LK001' });
  });

  test('shows supervisors of the area what to review, and nobody their own', async () => {
    await aWeek(2);
    await aWeek(2, counter.supervisor);
    await drawAll();
    const seen = async ({ id: actor, role, region }: Counter['clerk']) =>
      (
        await transactionAs('app', { actor, actor_kind: 'officer', role, region }, (query) =>
          query<{ id: string }>('select officer_id as id from audit_samples'),
        )
      ).map(({ id }) => id);
    expect(new Set(await seen(counter.supervisor))).toEqual(new Set([counter.clerk.id]));
    const other = await signedIn('supervisor', { regency: counter.regency });
    expect(new Set(await seen(other))).toEqual(new Set([counter.clerk.id, counter.supervisor.id]));
    expect(await seen(counter.clerk)).toEqual([]);
    expect(await seen((await aCounter()).supervisor)).toEqual([]);
  });
});
