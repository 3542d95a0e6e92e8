import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';
import { demoEnv } from './scripts/keys.mjs';
import { roleUrl } from './scripts/roles.mjs';

const adminUrl = process.env.E2E_ADMIN_URL;
if (!adminUrl) throw new Error('E2E_ADMIN_URL is not set: `npm test -- e2e` prepares the database and sets it.');
const port = process.env.E2E_PORT ?? '4171';
const baseURL = `http://localhost:${port}`;
const { APP_DB_PASSWORD, WORKER_DB_PASSWORD, ...keys } = demoEnv();
const env = { ...keys, TRAINING_MODE: '1', AUTH_URL: baseURL, PUBLIC_URL: baseURL };
const server = {
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  stdout: 'pipe',
  stderr: 'pipe',
} as const;

// What a server writes is kept: a test reads it for what must not be in a log.
const kept = (name: string, command: string) => `mkdir -p .out && ${command} 2>&1 | tee .out/${name}.log`;

export default defineConfig({
  testDir: './e2e',
  outputDir: './.out/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: './.out/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
  webServer: [
    {
      ...server,
      name: 'web',
      command: kept('web', 'node scripts/serve.mjs'),
      url: `${baseURL}/api/health`,
      env: { ...env, PORT: port, DATABASE_URL: roleUrl(adminUrl, 'loket_app', APP_DB_PASSWORD) },
    },
    {
      ...server,
      name: 'worker',
      command: kept('worker', 'node scripts/tsx.mjs lib/jobs/worker.ts'),
      wait: { stdout: /worker ready/ },
      env: { ...env, DATABASE_URL: roleUrl(adminUrl, 'loket_worker', WORKER_DB_PASSWORD) },
    },
  ],
});
