import { expect, test } from 'vitest';
import { aCounter, aCounterBeside, aHolder, signedIn } from '@/test-support/counter';
import { reported } from '@/test-support/lost-phone';
import { countAll, today } from '@/test-support/rollout';
import { viewRollout } from './overview';
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
  expect(trend.map(({ figure }) => figure.value)).toEqual([0, 0, 6]);
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
