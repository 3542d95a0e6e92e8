import { beforeEach, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { listEntries } from '@/lib/ledger/list';
import { residentToken } from '@/lib/ledger/resident-token';
import { viewEntry } from '@/lib/ledger/view';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { anEntry } from '@/test-support/log-rows';

let counter: Counter;
let holder: Holder;
beforeEach(async () => {
  counter = await aCounter();
  holder = await aHolder(counter);
});

const everybody = roles.filter((role) => role !== 'clerk');
const idsOf = (page: { rows: { id: string }[] }) => page.rows.map(({ id }) => id);

describe('the log', () => {
  test.each(everybody)('%s sees what was done in the area, and looking is on record', async (role) => {
    const own = await anEntry(counter.clerk, { resident_id: holder.id });
    const elsewhere = await anEntry((await aCounterBeside(counter)).clerk);
    const officer = await signedIn(role, { regency: counter.regency });
    const page = await listEntries(officer, { outcome: 'done' });
    expect(idsOf(page)).toContain(own);
    expect(idsOf(page)).not.toContain(elsewhere);
    expect(JSON.stringify(page)).not.toContain(holder.nik);
    expect(JSON.stringify(page)).not.toContain(holder.name);
    expect(await entriesOf(officer)).toMatchObject([
      {
        ...{ act: 'audit.list', outcome: 'done', region: counter.region, resident_id: null },
        detail: { filter: { period: '24h', outcome: 'done', dir: 'desc' }, shown: page.rows.length },
      },
    ]);
  });

  test('is not for clerks', async () => {
    await expect(listEntries(counter.clerk, {})).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(viewEntry(counter.clerk, { entryId: '1' })).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('shows the own acts too: nobody looks them away', async () => {
    const own = await anEntry(counter.supervisor);
    expect(idsOf(await listEntries(counter.supervisor, {}))).toContain(own);
  });

  test('names the resident that was looked for in its entry, and in the filter on record not', async () => {
    const one = await anEntry(counter.clerk, { resident_id: holder.id });
    await anEntry(counter.clerk);
    const { supervisor } = counter;
    const byNumber = await listEntries(supervisor, { resident: residentToken(supervisor, { nik: holder.nik }) });
    expect(idsOf(byNumber)).toEqual([one]);
    const [entry] = await entriesOf(supervisor);
    expect(entry).toMatchObject({ resident_id: holder.id, detail: { filter: { resident: 'one' } } });
    expect(JSON.stringify(entry)).not.toContain(holder.nik);
  });

  test('answers nothing to somebody else’s token, to a made-up one and to a number nobody has', async () => {
    await anEntry(counter.clerk, { resident_id: holder.id });
    const other = await signedIn('supervisor', { regency: counter.regency });
    for (const resident of [
      residentToken(other, { nik: holder.nik }),
      'AAAA',
      residentToken(counter.supervisor, { nik: '3273011212900001' }),
    ])
      expect((await listEntries(counter.supervisor, { resident })).rows).toEqual([]);
  });

  test.each([
    { period: '2y' },
    { from: '2026-02-30' },
    { officer: 'x' },
    { groups: 'nothing' },
    { acts: 'DROP TABLE' },
    { area: 'ID.1' },
    { cursor: 'after_now_1' },
    { outsideArea: 'maybe' },
    { nik: '3273011212900001' },
    { dir: 'sideways' },
  ])('bad input is told: %j', async (query) => {
    await expect(listEntries(counter.supervisor, query)).rejects.toMatchObject({ key: 'badInput' });
  });
});

test('the total is what is there when it fits on a page, and else about that', async () => {
  await anEntry(counter.clerk);
  const { total, rows } = await listEntries(counter.supervisor, {});
  expect(total).toEqual({ count: rows.length, isExact: true });
  await asSuperuser(
    `insert into audit_entries (act, actor_kind, actor_id, actor_region, region, at)
     select 'resident.view', 'officer', gen_random_uuid(), $1, $1, now() - g * interval '1 second' from generate_series(1, 3000) g`,
    [counter.region],
  );
  await asSuperuser('analyze audit_entries');
  const many = await listEntries(counter.supervisor, { period: '7d' });
  expect(many.total.isExact).toBe(false);
  expect(many.total.count).toBeGreaterThan(1500);
  expect(many.total.count).toBeLessThan(6000);
});
