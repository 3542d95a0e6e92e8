import { expect, test } from 'vitest';
import { anAccount } from '@/test-support/admins';
import { aCounter, aCounterBeside, aHolder, anotherCounterIn, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';
import { officerFor } from '@/test-support/officer';
import { countAll, today } from '@/test-support/rollout';
import { viewPlace, viewRollout } from './overview';
import { viewTrend } from './trend';

const thisWeek = { from: today(-6), to: today() };

test('an admin sees the own regency against the country, its offices, and nothing beside it', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  for (let n = 0; n < 6; n++) await reported(counter.clerk, (await aHolder(counter)).id);
  await reported(beside.clerk, (await aHolder(beside)).id);
  await countAll();
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  const seen = await viewRollout(admin, { under: counter.region, level: 'office', period: thisWeek });
  expect(seen.of).toMatchObject({ place: counter.region, figures: { cases: { value: 6 } } });
  expect(seen.nation.figures.cases.value).toBeGreaterThanOrEqual(7);
  expect(seen.places).toHaveLength(1);
  expect(seen.places[0]?.figures.cases).toMatchObject({ value: 6, hidden: false });
  expect(seen.countedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  await expect(viewRollout(admin, { under: beside.region, level: 'office', period: thisWeek })).rejects.toMatchObject({
    key: 'notFound',
  });
  const trend = await viewTrend(admin, counter.region, 'cases', today(), 3);
  expect(trend.map(({ figure }) => figure.value)).toEqual([null, null, 6]);
  expect(await viewTrend(admin, beside.region, 'cases', today(), 3)).toEqual([]);
});

test('a figure of one to four people is hidden', async () => {
  const counter = await aCounter();
  await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  const { of } = await viewRollout(admin, { under: counter.region, level: 'office', period: thisWeek });
  expect(of.figures.cases).toEqual({ value: null, counted: 0, of: null, hidden: true });
});

test('a clerk is refused', async () => {
  const { clerk, region } = await aCounter();
  await expect(viewRollout(clerk, { under: region, level: 'office', period: thisWeek })).rejects.toMatchObject({
    key: 'notAllowed',
  });
});

test('what a list hides along with another is not shown by opening it', async () => {
  const [a, people] = [await aCounter(), [3, 7]];
  const b = await aCounterBeside(a);
  for (const [at, counter] of [a, b].entries())
    for (let n = 0; n < (people[at] ?? 0); n++) await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
  const province = a.region.slice(0, 5);
  const overseer = officerFor(await anAccount('provincial-overseer', a.regency, { region: province }));
  const list = await viewRollout(overseer, { under: province, level: 'regency', period: thisWeek });
  const cases = (region: string) => list.places.find(({ place }) => place === region)?.figures.cases;
  expect(cases(a.region)).toMatchObject({ hidden: true, value: null });
  const hidden = list.places.filter(({ figures }) => figures.cases.hidden);
  expect(hidden.length).toBeGreaterThan(1);
  for (const { place, figures } of list.places.filter((one) => one.place === b.region || one.figures.cases.hidden)) {
    const opened = await viewRollout(overseer, { under: place, level: 'office', period: thisWeek });
    expect(opened.of.figures.cases).toEqual(figures.cases);
  }
});

test('who works now is not said of an area one does not answer for', async () => {
  const counter = await aCounter();
  await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  expect((await viewPlace(admin, counter.region, thisWeek)).figures.officers.value).toBe(1);
  expect((await viewPlace(admin, 'ID', thisWeek)).figures.officers.value).toBeNull();
});

test('an officer who worked at two offices counts once, at the one of the last day', async () => {
  const counter = await aCounter();
  const other = await anotherCounterIn(counter);
  await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
  const place = `${counter.region}:${other.office.code}`;
  const workedThere = (days: number) =>
    asSuperuser(
      `insert into rollout_officers (officer_id, office_id, place, last_day) values ($1, $2, $3, $4)
       on conflict (officer_id, office_id) do update set last_day = excluded.last_day`,
      [counter.clerk.id, other.office.id, place, today(days)],
    );
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  const working = async () => {
    const { of, places } = await viewRollout(admin, { under: counter.region, level: 'office', period: thisWeek });
    return [of, ...places.filter((one) => one.place === place)].map(({ figures }) => figures.officers.value);
  };
  for (const [days, there] of [
    [-3, 0],
    [1, 1],
  ] as const) {
    await workedThere(days);
    expect(await working()).toEqual([1, there]);
  }
});

test('an office that was closed since is still listed for the days it was open', async () => {
  const counter = await aCounter();
  const other = await anotherCounterIn(counter);
  await transactionAs('superuser', {}, async (query) => {
    await query(`insert into audit_entries (act) values ('registry.import')`);
    await query(`update offices set closed_at = now() - interval '2 days' where id = $1`, [other.office.id]);
  });
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  const offices = async (from: string) =>
    (await viewRollout(admin, { under: counter.region, level: 'office', period: { from, to: today() } })).places.length;
  expect([await offices(today(-6)), await offices(today())]).toEqual([2, 1]);
});
