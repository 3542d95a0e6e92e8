import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createDatabase, prepareDatabase } from '../scripts/database.mjs';
import { ensureIssuerKeys } from '../scripts/issuer-keys.mjs';
import { demoEnv } from '../scripts/keys.mjs';
import { start } from '../scripts/pg.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    appPassword: string;
    workerPassword: string;
  }
}

const TEMPLATE = 'test_template';

/** Those of this run, or left by one that was killed. */
async function dropTestDatabases(adminUrl: string) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where datname like 'test\\_%'",
    );
    for (const { datname } of rows) await admin.query(`drop database "${datname}" with (force)`);
  } finally {
    await admin.end();
  }
}

/** For the issuer and the passphrase that vitest.config.ts gives to every test. */
async function prepareKeys({ config }: TestProject) {
  const { LOKET_KEYS_DIR: dir = '', LOKET_KEYS_PASSPHRASE: passphrase = '', PUBLIC_URL: issuer = '' } = config.env;
  await ensureIssuerKeys({ dir, rootDir: path.join(dir, '../test-root'), passphrase, issuer });
}

/** One server for the run and one migrated database, which each test file gets a copy of. */
export async function setup(project: TestProject) {
  const external = process.env.TEST_DATABASE_URL;
  const server = external
    ? { url: external, stop: () => true }
    : await start({ dir: path.join(import.meta.dirname, '../.data/test-pg'), port: 54330, durable: false });
  await prepareKeys(project);
  await dropTestDatabases(server.url);
  await prepareDatabase(await createDatabase(server.url, TEMPLATE));
  const { APP_DB_PASSWORD, WORKER_DB_PASSWORD } = demoEnv();
  project.provide('adminUrl', server.url);
  project.provide('appPassword', APP_DB_PASSWORD);
  project.provide('workerPassword', WORKER_DB_PASSWORD);
  return async () => {
    await dropTestDatabases(server.url);
    server.stop();
  };
}
