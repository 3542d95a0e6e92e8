import { expect, test } from 'vitest';
import { resumeCase } from '@/lib/cases/resume';
import { approvedBy, aRequest } from '@/test-support/approvals';
import { aCounter, aCounterBeside, aHolder, anotherCounterIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { chosen, decided, identified, reported } from '@/test-support/lost-phone';
import { countAll, readingOf } from '@/test-support/rollout';
import { findResident } from '../residents/find';

const desks = async (region: string) => ((await readingOf(region)).at_desk as number[]).reduce((sum, n) => sum + n, 0);

test('served in the next regency is elsewhere for both regencies, and not for what both lie in', async () => {
  const home = await aCounter();
  const beside = await aCounterBeside(home);
  const person = await aHolder(home);
  const before = await readingOf('ID');
  await findResident(beside.clerk, { nik: person.nik });
  await reported(beside.clerk, person.id, { accessReason: 'present' });
  expect(await readingOf(home.region)).toMatchObject({ served_elsewhere: 1 });
  expect(await readingOf(beside.region)).toMatchObject({ from_elsewhere: 1, opened: 1 });
  for (const above of [home.region.slice(0, 5), 'ID'])
    expect(await readingOf(above)).toMatchObject({ served_elsewhere: 0, from_elsewhere: 0 });
  expect(Number((await readingOf('ID')).opened)).toBe(Number(before.opened) + 1);
});

test('a case that goes on at another office stays counted where it was opened, and once at a desk', async () => {
  const here = await aCounter();
  const next = await anotherCounterIn(here);
  const person = await aHolder(here);
  const caseId = await reported(here.clerk, person.id);
  await identified(here.clerk, caseId);
  await chosen(here.clerk, caseId, 'later');
  await decided(here.clerk, caseId);
  await findResident(next.clerk, { nik: person.nik });
  await resumeCase(next.clerk, { caseId, accessReason: 'present' });
  await identified(next.clerk, caseId);
  await chosen(next.clerk, caseId, 'none');
  await decided(next.clerk, caseId);
  const at = ({ region, office }: { region: string; office: { code: string } }) => `${region}:${office.code}`;
  expect(await readingOf(at(here))).toMatchObject({ opened: 1, completed: 0 });
  expect(await readingOf(at(next))).toMatchObject({ opened: 0, completed: 1 });
  expect([await desks(at(here)), await desks(at(next))]).toEqual([1, 0]);
  const all = () => asSuperuser('select * from rollout_readings order by place, day');
  const before = await all();
  await asSuperuser('select rollout_begin()');
  await countAll();
  expect(await all()).toEqual(before);
});

test('an approved case counts once at the desk, however long it waited', async () => {
  const request = await aRequest();
  expect(await desks(request.counter.region)).toBe(1);
  await approvedBy(request.counter.supervisor, request.caseId);
  expect(await readingOf(request.counter.region)).toMatchObject({ opened: 1, decided: 1 });
  expect(await desks(request.counter.region)).toBe(1);
});
