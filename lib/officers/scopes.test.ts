import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Rule } from '@/lib/act-rules';
import { type ActName, acts } from '@/lib/acts';
import { covers } from '@/lib/officers/officer';
import { officerFor } from '@/test-support/officer';

// An area is a list of codes below the nation; it contains what begins with the whole of it. Two digits of few, so that
// areas often meet, and lookalikes (3, 32, 327) that are none.
const code = fc.constantFrom('3', '32', '33', '73', '75', '01', '7');
const codes = fc.array(code, { maxLength: 3 });
const pathOf = (list: readonly string[]) => ['ID', ...list].join('.');
const contains = (area: readonly string[], inner: readonly string[]) =>
  area.length <= inner.length && area.every((one, index) => inner[index] === one);

test('an area covers what lies in it, whatever the digits look like', () => {
  fc.assert(
    fc.property(codes, codes, (area, inner) => {
      expect(covers(pathOf(area), pathOf(inner))).toBe(contains(area, inner));
    }),
    { numRuns: 2000 },
  );
});

test('covering is an order: everything covers itself, and what covers a cover covers', () => {
  fc.assert(
    fc.property(codes, codes, codes, (a, b, c) => {
      const [wide, middle, narrow] = [pathOf(a), pathOf(b), pathOf(c)];
      expect(covers(wide, wide)).toBe(true);
      if (covers(wide, middle) && covers(middle, narrow)) expect(covers(wide, narrow)).toBe(true);
      if (covers(wide, middle) && covers(middle, wide)) expect(wide).toBe(middle);
    }),
  );
});

const names = Object.keys(acts) as ActName[];
const anyOfficer = fc.record({ role: fc.constantFrom(...roles), area: codes });

test('whoever may, is named by the acts table, and reaches that far and no further', () => {
  fc.assert(
    fc.property(
      anyOfficer,
      fc.constantFrom(...names),
      codes,
      fc.boolean(),
      ({ role, area }, act, where, servedHere) => {
        const region = pathOf(area);
        const office = { id: randomUUID(), code: 'T', name: 'T', region, timeZone: 'Asia/Jakarta' };
        const officer = officerFor({ id: randomUUID(), username: 'x', name: 'X', role, region, office });
        const isNamed = acts[act].by.some((one) => one === role);
        const reach: Record<string, boolean> = { nation: true, area: contains(area, where), own: false };
        const reaches = reach[acts[act].reach] ?? (contains(area, where) || servedHere);
        const { setup }: Rule = acts[act];
        const isNow = setup !== 'only'; // this officer's account is set up
        expect(officer.may(act, { region: pathOf(where), servedHere })).toBe(isNamed && isNow && reaches);
      },
    ),
    { numRuns: 5000 },
  );
});
