import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/officers';
import { fitsArea, problemOf, rolesOf } from '@/lib/officers/placement';

const part = fc.integer({ min: 11, max: 13 }).map(String);
const region = fc.array(part, { maxLength: 3 }).map((parts) => ['ID', ...parts].join('.'));
const role = fc.constantFrom(...roles);

// Who may place whom where, said once more without looking: sets of areas as lists of their parts.
const inside = (inner: string, outer: string) => {
  const [small, large] = [inner.split('.'), outer.split('.')];
  return large.length <= small.length && large.every((one, index) => small[index] === one);
};
const rank: Record<Role, number> = {
  ...{ clerk: 0, supervisor: 0, auditor: 0, 'regency-admin': 1 },
  ...{ 'provincial-overseer': 2, 'national-admin': 3 },
};
const heights: Record<Role, (parts: number) => boolean> = {
  'national-admin': (parts) => parts === 1,
  'provincial-overseer': (parts) => parts === 2,
  auditor: () => true,
  clerk: (parts) => parts > 1,
  supervisor: (parts) => parts > 1,
  'regency-admin': (parts) => parts > 1,
};

test('an admin places somebody exactly where the oracle says', () => {
  fc.assert(
    fc.property(role, region, role, region, region, (adminRole, own, given, area, officeRegion) => {
      const isAdmin = adminRole === 'regency-admin' || adminRole === 'national-admin';
      const below = adminRole === 'national-admin' || rank[given] <= 1;
      const may =
        isAdmin && below && inside(area, own) && inside(officeRegion, area) && heights[given](area.split('.').length);
      const problem = problemOf({ role: adminRole, region: own }, { role: given, region: area, officeRegion });
      expect(problem === undefined).toBe(may);
    }),
    { numRuns: 3000 },
  );
});

test('nobody but an admin gives a role, and nobody one above the own', () => {
  expect(roles.filter((one) => rolesOf({ role: one }).length > 0)).toEqual(['regency-admin', 'national-admin']);
  expect(rolesOf({ role: 'regency-admin' })).toEqual(['clerk', 'supervisor', 'regency-admin', 'auditor']);
});

test('each role has its height', () => {
  expect(fitsArea('national-admin', 'ID')).toBe(true);
  expect(fitsArea('national-admin', 'ID.31')).toBe(false);
  expect(fitsArea('regency-admin', 'ID.31')).toBe(true); // Jakarta
  expect(fitsArea('clerk', 'ID')).toBe(false);
});
