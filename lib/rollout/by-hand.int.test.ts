import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounter, aHolder, aPerson } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';
import { countAll } from '@/test-support/rollout';
import { countRegister, differences, rebuild } from './by-hand';

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL, options: '-c role=loket_owner' });
beforeAll(() => owner.connect());
afterAll(() => owner.end());
const acts = async () =>
  (await asSuperuser(`select act from audit_entries where act like 'rollout.%' or act like 'registry.read'`)).map(
    ({ act }) => act,
  );

test('a full count names the regency whose meter is off, and a rebuild mends it', async () => {
  const counter = await aCounter();
  const person = await aHolder(counter);
  await aHolder(counter);
  await reported(counter.clerk, person.id);
  await countAll();
  expect(await differences(owner)).toEqual([]);
  await asSuperuser('update rollout_readings set active = 7 where place = $1', [counter.region]);
  expect(await differences(owner)).toEqual([{ area: counter.region, meter: 7, truth: 1 }]);
  expect(await rebuild(owner)).toBeGreaterThan(0);
  expect(await differences(owner)).toEqual([]);
  expect(await acts()).toEqual(expect.arrayContaining(['registry.read', 'rollout.rebuild']));
});

test('the register is counted for a regency and all it lies in', async () => {
  const counter = await aCounter();
  await aPerson(counter, { birthDate: '1990-05-05' });
  await aPerson(counter, { birthDate: '2024-05-05', maritalStatus: 'single', enrolment: 'UNREGISTERED' });
  await aPerson(counter, { birthDate: '1990-05-05', enrolment: 'UNREGISTERED' });
  await countRegister(owner);
  const base = async (area: string) =>
    (
      await asSuperuser(
        'select residents::int, obliged::int, enrolled::int, source, synthetic from rollout_bases where area = $1',
        [area],
      )
    )[0];
  expect(await base(counter.region)).toEqual({
    residents: 3,
    obliged: 2,
    enrolled: 1,
    source: 'register',
    synthetic: false,
  });
  expect(await base('ID')).toMatchObject({ source: 'register' });
  await countRegister(owner);
  expect(await base(counter.region)).toMatchObject({ residents: 3 });
});
