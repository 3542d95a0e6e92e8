import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { actGroups } from '@/lib/ledger/act-groups';
import { auditFilter } from '@/lib/ledger/filter';
import { residentToken } from '@/lib/ledger/resident-token';
import type { Officer } from '@/lib/officers/officer';
import { aCounter, aCounterBeside, type Counter, signedIn } from '@/test-support/counter';
import { addRows, allRows, idleLooks, type Pools } from '@/test-support/log-rows';
import { naively } from '@/test-support/naive-log';
import { judged } from '@/test-support/signals';
import { walk } from '@/test-support/walk-log';

let counter: Counter;
let pools: Pools;
let viewers: Record<'supervisor' | 'province' | 'nation' | 'district', Officer>;
const some = (count: number) => Array.from({ length: count }, () => randomUUID());

beforeAll(async () => {
  counter = await aCounter();
  const [beside, far] = [await aCounterBeside(counter), await aCounter()];
  const { regency, region } = counter;
  const province = region.slice(0, 5);
  pools = {
    acts: [
      'resident.find',
      'resident.view',
      'case.report',
      'case.view',
      'credential.revoke',
      'officer.export',
      'made.up',
    ],
    regions: [region, region, `${region}.01`, beside.region, far.region, province, 'ID', null],
    actors: [...some(3), null],
    offices: [counter.office.id, beside.office.id, far.office.id, null],
    residents: [...some(4), null],
    cases: [...some(3), null, null],
  };
  viewers = {
    supervisor: counter.supervisor,
    province: await signedIn('provincial-overseer', { regency, region: province }),
    nation: await signedIn('national-admin', { regency, region: 'ID' }),
    district: await signedIn('auditor', { regency, region: `${region}.01` }),
  };
  await addRows(600, 40, pools);
  await judged();
});

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const from = (values: readonly (string | null)[]) =>
  maybe(fc.constantFrom(...values.filter((value) => value !== null)));
const filters = () =>
  fc.record({
    who: fc.constantFrom('supervisor', 'province', 'nation', 'district') as fc.Arbitrary<keyof typeof viewers>,
    resident: from(pools.residents),
    raw: fc.record({
      period: fc.constantFrom('24h', '7d', '30d', '90d'),
      from: maybe(fc.constantFrom(day(35), day(9), `${day(4)}T13:05`)),
      to: maybe(fc.constantFrom(day(3), day(0), `${day(1)}T09:30`)),
      officer: from(pools.actors),
      groups: maybe(fc.subarray([...actGroups], { minLength: 1, maxLength: 3 })),
      acts: maybe(fc.subarray(pools.acts as string[], { minLength: 1, maxLength: 3 })),
      office: from(pools.offices),
      case: from(pools.cases),
      area: from([counter.region, `${counter.region}.01`, counter.region.slice(0, 5), 'ID', 'ID.99']),
      outcome: maybe(fc.constantFrom('done', 'refused', 'failed', 'requested')),
      outsideHours: maybe(fc.constant('yes')),
      outsideArea: maybe(fc.constant('yes')),
      withoutCase: maybe(fc.constant('yes')),
      dir: fc.constantFrom('asc', 'desc'),
    }),
  });
const asked = (officer: Officer, raw: object, resident: string | undefined) =>
  auditFilter.parse({ ...raw, resident: resident && residentToken(officer, { residentId: resident }) });

const PATIENCE = 120_000; // hundreds of pages, on a machine that may have other work

describe('the search of the log', { timeout: PATIENCE }, () => {
  test('answers what a slow and plain filter answers, whatever is asked', async () => {
    const [all, looks] = [await allRows(), await idleLooks()];
    expect(looks.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(filters(), async ({ who, resident, raw }) => {
        const officer = viewers[who];
        const filter = asked(officer, raw, resident);
        expect((await walk(officer, filter, 'next')).ids).toEqual(naively(officer, filter, resident, all, looks));
      }),
      { numRuns: 120 },
    );
  });

  test('shows something to everybody', async () => {
    const all = await allRows();
    for (const officer of Object.values(viewers)) {
      const filter = auditFilter.parse({ period: '90d' });
      const { ids } = await walk(officer, filter, 'next');
      expect(ids.length).toBeGreaterThan(40);
      expect(ids).toEqual(naively(officer, filter, undefined, all));
    }
  });

  test.each(['desc', 'asc'] as const)(
    'forward and back again (%s) meets every entry once while new ones arrive',
    async (dir) => {
      for (const officer of Object.values(viewers)) {
        const filter = auditFilter.parse({ period: '90d', dir });
        const before = naively(officer, filter, undefined, await allRows());
        const arriving = () => addRows(3, 0, pools);
        const there = await walk(officer, filter, 'next', null, arriving);
        const back = await walk(officer, filter, 'previous', there.last.previous, arriving);
        const old = new Set(before);
        expect(there.ids.filter((id) => old.has(id))).toEqual(before);
        expect([...back.ids, ...there.last.rows.map(({ id }) => id)].filter((id) => old.has(id))).toEqual(before);
        expect(new Set(there.ids).size).toBe(there.ids.length);
        expect(new Set(back.ids).size).toBe(back.ids.length);
      }
    },
  );
});
