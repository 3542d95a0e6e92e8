import { describe, expect, test } from 'vitest';
import { ageDay, ageOn, dayOf } from './days';
import { mayHoldCredential } from './devices';
import type { Person } from './person';
import { population } from './population';

const now = new Date('2026-11-22T03:00:00Z');
const families = [...population({ seed: 7, count: 20_000, batch: 0, now })];
const people = families.flatMap((family) => family.members);
const devices = people.flatMap((person) => person.devices);

const age = ({ birthDate }: Person) => ageOn(ageDay, dayOf(birthDate));
const isPerson = (parent: Person['father']): parent is Person => 'birthDate' in parent;

describe('families', () => {
  test('have one head, who comes first', () => {
    expect(families.filter(({ members: [head] }) => head?.familyRelation !== 'head')).toEqual([]);
    expect(people.filter(({ familyRelation }) => familyRelation === 'head')).toHaveLength(families.length);
  });

  test('have grown-up spouses, except where an exception says so', () => {
    const young = people.filter((person) => person.maritalStatus !== 'single' && age(person) < 18);
    expect(
      young.filter(({ exception, name }) => exception !== 'minor-married' && name !== 'INTAN PERMATASARI'),
    ).toEqual([]);
  });

  test('have husbands and wives who remember the same wedding', () => {
    const couples = families.map(({ members: [head, spouse] }) => [head, spouse] as const);
    const married = couples.filter(([, spouse]) => spouse?.familyRelation === 'wife');
    const wedding = (person?: Person) => `${person?.marriedOn} ${person?.marriageCertificate} ${person?.religion}`;
    expect(married.length).toBeGreaterThan(4000);
    expect(married.filter(([head, spouse]) => wedding(head) !== wedding(spouse))).toEqual([]);
  });

  test('have children at least 15 years younger than their parents', () => {
    const parents = people.flatMap((child) =>
      [child.mother, child.father].filter(isPerson).map((parent) => [parent, child] as const),
    );
    expect(parents.length).toBeGreaterThan(10_000);
    expect(parents.filter(([parent, child]) => dayOf(child.birthDate) - dayOf(parent.birthDate) < 15 * 365)).toEqual(
      [],
    );
  });

  test('have names in capitals that fit on a card', () => {
    const names = people.flatMap(({ name, mother, father }) => [name, mother.name, father.name]);
    expect(names.filter((name) => !/^[A-Z][A-Z.' ]{0,59}$/.test(name) || /\s{2}|\s$|undefined/.test(name))).toEqual([]);
    expect(names.some((name) => name.length > 55)).toBe(true);
    expect(names.some((name) => !name.includes(' '))).toBe(true);
  });
});

describe('devices', () => {
  test('are held by a quarter to a third of those who may', () => {
    const may = people.filter(mayHoldCredential);
    const share = may.filter((person) => person.devices.length > 0).length / may.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.33);
  });

  test('are bound one at a time, and unbound when their credential is revoked', () => {
    expect(people.filter((person) => person.devices.filter(({ unboundAt }) => !unboundAt).length > 1)).toEqual([]);
    expect(
      devices.filter(({ unboundAt, credentials }) => (unboundAt !== null) !== (credentials[0]?.status === 'revoked')),
    ).toEqual([]);
  });

  test('were bound, used and unbound in that order, before now', () => {
    const moments = devices.map(({ boundAt, lastUsedAt, unboundAt }) => [boundAt, lastUsedAt, unboundAt, now]);
    const times = moments.map((row) => row.filter((moment) => moment !== null).map((moment) => moment.getTime()));
    expect(
      times.filter((row) => row.some((time, index) => time > (row[index + 1] ?? Number.POSITIVE_INFINITY))),
    ).toEqual([]);
  });

  test('have every status, and at times two copies', () => {
    const statuses = new Set(devices.flatMap(({ credentials }) => credentials.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(['active', 'expired', 'revoked', 'suspended']);
    expect(devices.some(({ credentials }) => credentials.length === 2)).toBe(true);
  });

  test('have numbers and addresses that are nobody’s', () => {
    expect(
      devices.filter(({ phone }) => !/^\+(628\d\d000\d{5,6}|6012000\d{4}|8525100\d{4}|96650000\d{4})$/.test(phone)),
    ).toEqual([]);
    expect(devices.filter(({ email }) => !/^[a-z0-9._-]+@(example|contoh)\.id$/.test(email))).toEqual([]);
  });
});
