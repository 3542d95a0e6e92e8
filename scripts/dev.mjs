// The site while you change it, on the demo's database:  npm run dev
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { describeAccounts, openDatabase, seed } = await import('./database.mjs');
const { step } = await import('./run.mjs');
const { startSite } = await import('./site.mjs');
const { giveUp, stopOnSignals } = await import('./stopping.mjs');

stopOnSignals(0);
try {
  const adminUrl = await openDatabase();
  await step('sample data', () => seed(adminUrl));
  const url = await step('web server and worker', () => startSite(adminUrl, 'scripts/next-dev.mjs', { live: true }));
  console.log(`\nReady:  ${url}\n${describeAccounts()}\nCtrl-C stops everything.`);
} catch (error) {
  await giveUp(error);
}
