// From a fresh clone to a running site:  npm run demo
// Installs, starts PostgreSQL, migrates, seeds and builds, each only when needed; Ctrl-C stops it all.
import { ensureInstalled } from './install.mjs';

const since = performance.now();
ensureInstalled();
const { describeAccounts, openDatabase, seed } = await import('./database.mjs');
const { buildQuietly, isBuilt } = await import('./build.mjs');
const { step } = await import('./run.mjs');
const { startSite } = await import('./site.mjs');
const { giveUp, stopOnSignals } = await import('./stopping.mjs');

stopOnSignals(0);
try {
  const adminUrl = await openDatabase();
  await Promise.all([
    step('sample data', () => seed(adminUrl)),
    isBuilt() ? undefined : step('next build', buildQuietly),
  ]);
  const url = await step('web server and worker', () => startSite(adminUrl, 'scripts/serve.mjs', { live: false }));
  console.log(`\nReady after ${((performance.now() - since) / 1000).toFixed(1)} s:  ${url}`);
  console.log(`${describeAccounts()}\nCtrl-C stops everything.`);
} catch (error) {
  await giveUp(error);
}
