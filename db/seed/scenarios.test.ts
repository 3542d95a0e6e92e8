import { expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { parseNik } from '@/lib/residents/nik';
import { readAccounts } from './officers';
import { allOffices } from './offices';
import { scenarioFacts } from './scenario-facts';
import { scenarioFamilies } from './scenario-families';
import { scenarios } from './scenarios';

const families = scenarioFamilies(new Date('2026-11-22T03:00:00Z'));
const people = families.flatMap(({ region, members }) => members.map((person) => ({ ...person, region })));

test('every scenario is one resident, under its name, NIK and district', () => {
  const found = people.map(({ nik, name, region }) => ({ nik, name, region }));
  const wanted = scenarios.map(({ nik, name, region }) => ({ nik, name, region }));
  expect(found).toHaveLength(wanted.length);
  expect(found).toEqual(expect.arrayContaining(wanted));
});

test('has a NIK that nobody made up by chance can have', () => {
  expect(scenarios.filter(({ nik }) => !parseNik(nik).ok || !/^\d{12}99\d\d$/.test(nik))).toEqual([]);
  expect(new Set(scenarios.map(({ nik }) => nik)).size).toBe(scenarios.length);
});

test('says in both languages what it shows', () => {
  expect(scenarios.filter(({ what }) => !what.id.endsWith('.') || !what.en.endsWith('.'))).toEqual([]);
});

test('has facts for known scenarios only', () => {
  const keys = scenarios.map(({ key }) => key);
  expect(Object.keys(scenarioFacts).filter((key) => !keys.includes(key))).toEqual([]);
});

test('lives in three cities', () => {
  expect(new Set(scenarios.map(({ region }) => region.slice(0, 8)))).toEqual(
    new Set(['ID.32.75', 'ID.35.78', 'ID.91.71']),
  );
});

test('accounts work at offices there are', () => {
  const codes = allOffices().map(({ code }) => code);
  expect(readAccounts().accounts.filter(({ office }) => !codes.includes(office))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

test('accounts show every role', () => {
  expect(new Set(readAccounts().accounts.map(({ role }) => role))).toEqual(new Set(roles));
});

test('in Jakarta the province is the agency, elsewhere it oversees', () => {
  const provincial = allOffices().filter(({ region }) => /^ID\.\d\d$/.test(region));
  expect(provincial).toHaveLength(38);
  expect(provincial.filter(({ kind }) => kind !== 'provinsi')).toMatchObject([
    { code: '31', kind: 'dinas', name: 'Dinas Dukcapil Provinsi DKI Jakarta' },
  ]);
});
