import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { counted, openedByDay, randomActs, recount } from '@/test-support/random-acts';
import { countAll } from '@/test-support/rollout';

// ROLLOUT_ACTS=1000000 makes it an evening's work; a few thousand are enough to see that nothing broke.
const ACTS = Number(process.env.ROLLOUT_ACTS ?? 3_000);
const HOLDERS = ACTS > 100_000 ? 400 : 40;
const AT_ONCE = ACTS > 100_000 ? 200 : 20;

/** The process itself and no wrapper around it: what is killed must be what counts. */
function countingProcess(): ChildProcess {
  const env = { ...process.env, DATABASE_URL: process.env.WORKER_DATABASE_URL };
  const how = ['--conditions=react-server', '--import', 'tsx'];
  return spawn(process.execPath, [...how, 'test-support/counting-process.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** After so many commits and a moment of another, or after ten seconds in which it came no further. */
async function someWork({ stdout }: ChildProcess): Promise<void> {
  let left = Math.floor(Math.random() * 8);
  while (left > 0) {
    const said = await Promise.race([once(stdout as NonNullable<typeof stdout>, 'data'), pause(10_000)]);
    left -= said ? String(said[0]).length : left;
  }
  await pause(Math.random() * 300);
}

/** Kills a worker at random moments until told to stop; answers how often. */
async function killing(until: AbortSignal): Promise<number> {
  let kills = 0;
  while (!until.aborted) {
    const worker = countingProcess();
    await once(worker.stdout ?? worker, 'data');
    await someWork(worker);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    kills++;
  }
  return kills;
}

test(`after ${ACTS} random acts, with two workers killed again and again, the meters say what a full count says`, {
  timeout: 120_000 + ACTS * 10,
}, async () => {
  const here = await aCounter();
  const beside = await aCounterBeside(here);
  for (let n = 0; n < HOLDERS; n++) await aHolder(n % 3 === 0 ? beside : here);
  const province = here.region.slice(0, 5);
  const enough = new AbortController();
  const two = [killing(enough.signal), killing(enough.signal)];
  let acts = 0;
  while (acts < ACTS) {
    acts += await randomActs(province, Math.min(ACTS - acts, 50_000), AT_ONCE);
    await asSuperuser('analyze'); // as autovacuum does, which is switched off here
  }
  enough.abort();
  const kills = (await Promise.all(two)).reduce((sum, n) => sum + n);
  const [progress] = await asSuperuser<Record<'counted' | 'sealed' | 'entries', string>>(
    'select next_leaf as counted, (select count(*) from log_leaves) as sealed, (select count(*) from audit_entries) as entries from rollout_progress',
  );
  console.log(`${acts} acts, ${kills} kills; before the rest is counted:`, progress);
  await countAll();
  expect(await counted(province)).toEqual(await recount(province));
  const { table, meters } = await openedByDay(province);
  expect(meters).toEqual(table);
  expect(kills).toBeGreaterThan(1);
});
