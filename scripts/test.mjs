// Everything, from a fresh clone:  npm test        some parts:  npm test -- unit int
import fs from 'node:fs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { buildOpenly, isBuilt } = await import('./build.mjs');
const { createDatabase, prepareDatabase, seed } = await import('./database.mjs');
const { issuerKeysEnv } = await import('./issuer-keys.mjs');
const { demoEnv } = await import('./keys.mjs');
const { CHECKS, tool, vitest } = await import('./parts.mjs');
const { start } = await import('./pg.mjs');
const { freePort } = await import('./ports.mjs');
const { openly } = await import('./run.mjs');
const { stopOnSignals, whenStopping } = await import('./stopping.mjs');

const asOneTest = (isGood) => (isGood ? { passed: 1 } : { failed: 1 });
const firstLines = (text) => text.split('\n').slice(0, 3).join('\n    ');

const failuresOfVitest = ({ testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${name}\n    ${firstLines(message)}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${test.fullName}\n    ${firstLines(test.failureMessages.join('\n'))}`),
  ]);

const failuresOfPlaywright = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failuresOfPlaywright),
];

const reportOf = (name) => `.out/${name}.json`;

/** A run that fails outside its tests, or executes none, counts as one failure. */
function counted(name, isGood, countsIn) {
  const report = fs.existsSync(reportOf(name)) ? JSON.parse(fs.readFileSync(reportOf(name), 'utf8')) : undefined;
  const { passed, failed, skipped, failures } = report ? countsIn(report) : NOTHING;
  const isSound = isGood && passed + failed > 0;
  if (passed + failed === 0) console.error(`No test of ${name} was executed.`);
  return { passed, failed: isSound ? failed : Math.max(failed, 1), skipped, failures };
}
const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

async function check(name) {
  for (const [command, args] of CHECKS[name]) if (!(await openly(command, args, QUIET_NEXT))) return { failed: 1 };
  return { passed: 1 };
}
const QUIET_NEXT = { NEXT_TELEMETRY_DISABLED: '1' };

async function runVitest(project) {
  fs.rmSync(reportOf(project), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`];
  const isGood = await openly(...vitest(project, ...reporters));
  return counted(project, isGood, (r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests,
    skipped: r.numPendingTests + r.numTodoTests,
    failures: failuresOfVitest(r),
  }));
}

async function runPlaywright() {
  if (!isBuilt() && (wanted.includes('build') || !(await buildOpenly()))) throw new Error('There is no build to test.');
  if (!(await openly(process.execPath, ['scripts/browser.mjs']))) throw new Error('There is no browser to test with.');
  const server = await start({ dir: '.data/e2e-pg', port: 54331, durable: false });
  whenStopping(server.stop);
  const adminUrl = await createDatabase(server.url, 'e2e', { afresh: true });
  await prepareDatabase(adminUrl);
  await seed(adminUrl, ['--residents', '600']);
  const port = String(await freePort(4171));
  const signing = await issuerKeysEnv('e2e', `http://localhost:${port}`);
  const env = { ...demoEnv(), ...signing, E2E_ADMIN_URL: adminUrl, E2E_PORT: port };
  fs.rmSync(reportOf('e2e'), { force: true });
  const isGood = await openly(tool('playwright'), ['test'], env);
  server.stop();
  return counted('e2e', isGood, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: failuresOfPlaywright({ suites }),
  }));
}

const PARTS = {
  ...Object.fromEntries(Object.keys(CHECKS).map((name) => [name, () => check(name)])),
  unit: () => runVitest('unit'),
  int: () => runVitest('int'),
  build: async () => asOneTest(await buildOpenly()),
  e2e: runPlaywright,
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}: there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
stopOnSignals(130);
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const name of wanted) {
  console.log(`\n== ${name}`);
  const since = performance.now();
  const counts = await PARTS[name]().catch((error) => {
    console.error(error.message);
    return { failed: 1 };
  });
  for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0;
  lines.push(
    `${counts.failed ? 'FAIL' : 'ok  '}  ${name.padEnd(6)} ${((performance.now() - since) / 1000).toFixed(1)} s`,
    ...(counts.failures ?? []).map((failure) => `  ${failure}`),
  );
}
console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
