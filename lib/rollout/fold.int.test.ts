import { expect, test } from 'vitest';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { chosen, decided, identified, readyForPhone, reported } from '@/test-support/lost-phone';
import { counted, randomActs } from '@/test-support/random-acts';
import { countAll, readingOf } from '@/test-support/rollout';
import { sealAll } from '@/test-support/sealing';
import { asWorker, workerPool } from '@/test-support/worker';
import { findResident } from '../residents/find';
import { foldReadings } from './fold';

test('a lost phone is counted where the person lives and where it is served', async () => {
  const counter = await aCounter();
  const [person, other] = [await aHolder(counter), await aHolder(counter)];
  expect(await readingOf(counter.region)).toMatchObject({ active: 2 });
  const caseId = await reported(counter.clerk, person.id);
  await identified(counter.clerk, caseId);
  await chosen(counter.clerk, caseId, 'none');
  await decided(counter.clerk, caseId);
  await readyForPhone(counter.clerk, other.id);
  const expected = { active: 0, opened: 2, completed: 1, lost: 2, served_elsewhere: 0 };
  expect(await readingOf(counter.region)).toMatchObject(expected);
  const [office] = await asSuperuser<{ place: string }>(
    `select region || ':' || code as place from offices where region = $1`,
    [counter.region],
  );
  expect(await readingOf(office?.place ?? '')).toMatchObject({ active: 0, opened: 2, completed: 1, lost: 0 });
});

test('who is served elsewhere counts for both', async () => {
  const home = await aCounter();
  const beside = await aCounterBeside(home);
  const person = await aHolder(home);
  await findResident(beside.clerk, { nik: person.nik });
  await reported(beside.clerk, person.id, { accessReason: 'present' });
  expect(await readingOf(home.region)).toMatchObject({ served_elsewhere: 1, lost: 1, opened: 0, from_elsewhere: 0 });
  expect(await readingOf(beside.region)).toMatchObject({ served_elsewhere: 0, lost: 0, opened: 1, from_elsewhere: 1 });
});

test('two workers count a leaf once, and one that dies in between leaves it to the next', async () => {
  const counter = await aCounter();
  const person = await aHolder(counter);
  await countAll();
  await reported(counter.clerk, person.id);
  await sealAll();
  const first = await workerPool.connect();
  for (const end of ['rollback', 'commit']) {
    await first.query('begin');
    await first.query('select rollout_fold(1000000)');
    expect(await asWorker((tx) => foldReadings(tx))).toBe(false);
    await first.query(end);
  }
  first.release();
  expect(await readingOf(counter.region)).toMatchObject({ opened: 1, active: 0 });
});

test('what comes late goes to its own day, and every later day moves with it', async () => {
  const counter = await aCounter();
  await countAll();
  const add = (day: number, officer: string) =>
    transactionAs('superuser', {}, async (query) => {
      const holder = await query<{ id: string }>(
        `select id from residents where region like $1 order by id offset $2 limit 1`,
        [`${counter.region}%`, day],
      );
      const [made] = await query<{ id: string }>(
        `insert into cases (number, resident_id, region, office_id, opened_by, cause) values (gen_random_uuid(), $1, $2, $3, $4, 'broken') returning id`,
        [holder[0]?.id, `${counter.region}.01`, counter.office.id, officer],
      );
      await query(
        `insert into audit_entries (act, resident_id, case_id, region, at) values ('case.report', $1, $2, $3, date_trunc('month', now()) + make_interval(days => $4, hours => 9))`,
        [holder[0]?.id, made?.id, counter.region, day],
      );
    });
  for (let n = 0; n < 3; n++) await aHolder(counter);
  for (const day of [2, 0, 1]) {
    await add(day, counter.clerk.id);
    await countAll();
  }
  const rows = await asSuperuser(
    `select opened::int from rollout_readings where place = $1 and opened > 0 order by day limit 3`,
    [counter.region],
  );
  expect(rows.map(({ opened }) => opened)).toEqual([1, 2, 3]);
});

test('begun anew, it comes to the same', async () => {
  const counter = await aCounter();
  for (let n = 0; n < 12; n++) await aHolder(counter);
  await randomActs(counter.region, 200);
  await countAll(37);
  const before = await counted(counter.region);
  const all = await asSuperuser('select * from rollout_readings order by place, day');
  await asSuperuser('select rollout_begin()');
  await countAll();
  expect(before[0]?.opened).toBeGreaterThan(0);
  expect(await asSuperuser('select * from rollout_readings order by place, day')).toEqual(all);
});
