// Measurements, as ratios within one run:  npm run bench        some:  npm run bench -- find issue
// On an embedded PostgreSQL of its own (durable) with a million synthetic residents, made once and kept in .data/bench-pg.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { createDatabase, prepareDatabase, seed } = await import('./database.mjs');
const { buildQuietly, isBuilt } = await import('./build.mjs');
const { issuerKeysEnv } = await import('./issuer-keys.mjs');
const { demoEnv } = await import('./keys.mjs');
const { start } = await import('./pg.mjs');
const { freePort } = await import('./ports.mjs');
const { roleUrl } = await import('./roles.mjs');
const { openly, step } = await import('./run.mjs');
const { giveUp, stopAll, stopOnSignals, whenStopping } = await import('./stopping.mjs');

const ALL = [
  'weight',
  'find',
  'revoke',
  'ledger',
  'http',
  'issue',
  'status',
  'session',
  'review',
  'export',
  'proofs',
  'rollout',
];
const WITHOUT_SITE = ['find', 'revoke', 'ledger', 'review', 'proofs'];
const RESIDENTS = process.env.BENCH_RESIDENTS ?? '1000000';
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ALL;

stopOnSignals(130);
try {
  const server = await start({ dir: '.data/bench-pg', port: 54332, settings: { shared_buffers: '1GB' } });
  if (!server.reused) whenStopping(server.stop);
  const adminUrl = await createDatabase(server.url, 'bench');
  await prepareDatabase(adminUrl);
  await step(`${RESIDENTS} residents`, () => seed(adminUrl, ['--residents', RESIDENTS]));
  if (!wanted.every((name) => WITHOUT_SITE.includes(name)) && !isBuilt()) await step('next build', buildQuietly);
  const { APP_DB_PASSWORD, WORKER_DB_PASSWORD, ...keys } = demoEnv();
  const port = await freePort(4181);
  const url = `http://localhost:${port}`;
  const env = {
    ...keys,
    ...(await issuerKeysEnv('bench', url)),
    ...{
      TRAINING_MODE: '1',
      AUTH_URL: url,
      PUBLIC_URL: url,
      PORT: String(port),
      PG_POOL_MAX: '16',
      PROXY_HOPS: '1', // each call of a bench names an address of its own
      LOG_LEVEL: 'error',
    },
    OWNER_DATABASE_URL: adminUrl,
    DATABASE_URL: roleUrl(adminUrl, 'loket_app', APP_DB_PASSWORD),
    WORKER_DATABASE_URL: roleUrl(adminUrl, 'loket_worker', WORKER_DB_PASSWORD),
  };
  let isGood = true;
  for (const name of wanted)
    isGood = (await openly(process.execPath, ['scripts/tsx.mjs', `bench/${name}.ts`], env)) && isGood;
  await stopAll(isGood ? 0 : 1);
} catch (error) {
  await giveUp(error);
}
