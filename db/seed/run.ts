// Fills a registry with made-up residents:  npm run seed -- --residents 1000000 [--seed 7] [--add]
// DATABASE_URL names an administrator or a member of loket_owner; the sealing keys come from the environment too.
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { setCanaries } from './canaries';
import { earlierBatches, loadGround, loadPeople, officesByCode } from './load';
import { type Plan, population } from './population';
import { Progress } from './progress';
import { loadRollout } from './rollout/load';
import { addFamily, noRows } from './rows';

const rowsPerTransaction = 20_000;
const lock = 4_210_043;

function readOptions() {
  const { values } = parseArgs({
    options: {
      residents: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '7' },
      add: { type: 'boolean', default: false },
    },
  });
  const [count, seed] = [Number(values.residents), Number(values.seed)];
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('--residents takes a whole number.');
  if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number.');
  return { count, seed, add: values.add };
}

/** Makes and seals the next people while the database still takes in those before. */
async function loadAll(client: pg.Client, plan: Plan, progress: Progress): Promise<number> {
  const offices = await officesByCode(client);
  const detail = { batch: plan.batch, seed: plan.seed };
  let [rows, rowCount, familyCount, residentCount] = [noRows(), 0, 0, 0];
  let loading = Promise.resolve();
  const flush = async () => {
    await loading;
    const full = rows;
    [rows, rowCount] = [noRows(), 0];
    loading = loadPeople(client, full, detail).then(() => progress.tell((residentCount += full.residents.length)));
    loading.catch(() => {}); // whoever awaits it next gets the error
  };
  for (const family of population(plan)) {
    rowCount += addFamily(rows, family, offices);
    if (++familyCount % 20 === 0) await setImmediate(); // let the connection's own work go on
    if (rowCount >= rowsPerTransaction) await flush();
  }
  await flush();
  await loading;
  return residentCount;
}

async function fill(client: pg.Client, { count, seed, add }: ReturnType<typeof readOptions>): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lock]);
  await client.query('set role loket_owner').catch(() => {}); // a superuser without it can do the same
  await client.query('set synchronous_commit = off');
  await loadGround(client);
  await loadRollout(client);
  const batch = await earlierBatches(client);
  if (batch > 0 && !add) {
    console.log('There are residents already: nothing was added. Use --add to add more.');
    return;
  }
  const progress = new Progress('residents', count);
  const plan = { seed, count, batch, now: new Date() };
  const loaded = await loadAll(client, plan, progress);
  await setCanaries(client);
  await client.query('analyze areas, offices, officers, families, residents, devices, credentials');
  console.log(`${loaded.toLocaleString('en')} residents loaded and analysed in ${progress.seconds().toFixed(1)} s.`);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!process.env.DATABASE_URL)
    throw new Error('DATABASE_URL is not set: it names the database and its administrator.');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'loket seed' });
  await client.connect();
  try {
    await fill(client, options);
  } finally {
    await client.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
