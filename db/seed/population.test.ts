import { describe, expect, test } from 'vitest';
import { agreesWithBirthDate, agreesWithSex, parseNik } from '@/lib/residents/nik';
import { readAreas } from './areas';
import { exceptionKinds } from './exceptions';
import { NumberBook } from './numbers';
import { readPlaces } from './places';
import { type Family, type Plan, population } from './population';
import { dense } from './quotas';

const plan: Plan = { seed: 7, count: 50_000, batch: 0, now: new Date('2026-11-22T03:00:00Z') };
const made = (changes: Partial<Plan>) => [...population({ ...plan, ...changes })];
const families = made({});
const people = families.flatMap((family) => family.members);

const regencyOf = ({ region }: Family) => region.slice(0, 8);
const peopleIn = (regency: string) =>
  families.filter((family) => regencyOf(family) === regency).flatMap(({ members }) => members);
const niksOf = (made: readonly Family[]) => made.flatMap(({ members }) => members.map(({ nik }) => nik));

describe('a plan', () => {
  test('gives the same people each time', () => {
    expect(made({ count: 2000 })).toEqual(made({ count: 2000 }));
  });

  test('gives other people for another seed', () => {
    const names = (seed: number) =>
      made({ seed, count: 2000 }).flatMap(({ members }) => members.map(({ name }) => name));
    expect(names(8).join()).not.toBe(names(7).join());
  });

  test.each([0, 100, 5000])('gives as many people as asked for, once the named ones are in: %i', (count) => {
    const scenarioPeople = niksOf(made({ count: 0 })).length;
    expect(niksOf(made({ count }))).toHaveLength(Math.max(count, scenarioPeople));
  });

  test('reaches every regency with 20,000', () => {
    const reached = new Set(made({ count: 20_000 }).map(regencyOf));
    expect(readPlaces().filter(({ path }) => !reached.has(path))).toEqual([]);
    expect(reached.size).toBe(514);
  });

  test('of a later batch uses numbers of its own, and no named people', () => {
    const taken = new Set([...niksOf(families), ...families.map(({ number }) => number)]);
    const later = made({ batch: 1, count: 5000 });
    expect([...niksOf(later), ...later.map(({ number }) => number)].filter((number) => taken.has(number))).toEqual([]);
  });

  test('cannot have more batches than there are serials for', () => {
    expect(() => new NumberBook(9)).toThrow(RangeError);
  });
});

describe('numbers', () => {
  test('are NIKs by every rule, with a serial that marks them as made up', () => {
    expect(people.filter(({ nik }) => !parseNik(nik).ok || !/^\d{12}9\d{3}$/.test(nik))).toEqual([]);
    expect(families.filter(({ number }) => !/^\d{12}9\d{3}$/.test(number))).toEqual([]);
  });

  test('are never given twice', () => {
    expect(new Set(niksOf(families)).size).toBe(plan.count);
    expect(new Set(families.map(({ number }) => number)).size).toBe(families.length);
  });

  test('begin with a district in force, or with a regency that once was', () => {
    const codes = new Set(readAreas().map(({ code }) => code));
    const known = (nik: string) => codes.has(nik.slice(0, 6)) || codes.has(nik.slice(0, 4));
    expect(people.filter(({ nik }) => !known(nik))).toEqual([]);
    expect(peopleIn('ID.93.01').some(({ nik }) => nik.startsWith('9101'))).toBe(true);
  });

  test('agree with birth date and sex, but for those who are meant not to', () => {
    const disagree = people.filter(
      ({ nik, birthDate, sex }) => !agreesWithBirthDate(nik, birthDate) || !agreesWithSex(nik, sex),
    );
    const named = ['EUIS KOMALASARI', 'KARTIKA SARI'];
    const unexpected = disagree.filter(
      ({ exception, name }) => !exception?.startsWith('nik-not') && !named.includes(name),
    );
    expect(unexpected).toEqual([]);
  });
});

test.each(Object.keys(dense))('every exception can be found in regency %s', (code) => {
  const unusual = peopleIn(`ID.${code.slice(0, 2)}.${code.slice(2)}`).filter(({ exception }) => exception !== null);
  const count = (kind: string) => unusual.filter(({ exception }) => exception === kind).length;
  expect(exceptionKinds.filter((kind) => count(kind) < 2)).toEqual([]);
  const shared = unusual
    .filter(({ exception }) => exception === 'shared-number')
    .map((person) => person.devices[0]?.phone);
  expect([shared.length, new Set(shared).size]).toEqual([3, 1]);
});
