// A database ready to use: server, database, roles with passwords, migrations.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ROOT } from './install.mjs';
import { demoEnv } from './keys.mjs';
import { runMigrations } from './migrate.mjs';
import { start } from './pg.mjs';
import { setRolePasswords } from './roles.mjs';
import { quietly, step } from './run.mjs';
import { whenStopping } from './stopping.mjs';

async function asAdmin(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Gives the administrator's URL of that database. */
export async function createDatabase(serverUrl, name, { afresh = false } = {}) {
  await asAdmin(serverUrl, async (client) => {
    if (afresh) await client.query(`drop database if exists ${name} with (force)`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${name}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function prepareDatabase(adminUrl) {
  await runMigrations(adminUrl);
  const { APP_DB_PASSWORD: app, WORKER_DB_PASSWORD: worker } = demoEnv();
  await setRolePasswords(adminUrl, { app, worker });
}

/** The one of DATABASE_URL, else `loket` on the PostgreSQL in .data/pg, which is stopped again with us. */
export async function openDatabase() {
  const adminUrl = process.env.DATABASE_URL ?? (await step('PostgreSQL', startEmbedded));
  await step('migrations', () => prepareDatabase(adminUrl));
  return adminUrl;
}

async function startEmbedded() {
  const server = await start();
  if (server.reused) console.log('  PostgreSQL runs already and will be left running (node scripts/pg.mjs stop).');
  else whenStopping(server.stop);
  return createDatabase(server.url, 'loket');
}

const hasResidents = (adminUrl) =>
  asAdmin(adminUrl, async (client) => (await client.query('select 1 from residents limit 1')).rowCount > 0);

/** Sample data, where there is none yet. */
export async function seed(adminUrl, args = []) {
  if (await hasResidents(adminUrl)) return;
  const env = { ...demoEnv(), DATABASE_URL: adminUrl, TRAINING_MODE: '1' };
  await quietly(process.execPath, ['scripts/tsx.mjs', 'db/seed/run.ts', ...args], env);
}

/** Who can sign in to the sample data, as text. */
export function describeAccounts() {
  const file = path.join(ROOT, 'db/seed/accounts.json');
  if (!fs.existsSync(file)) return '';
  const { password, accounts } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const widths = ['username', 'role', 'office'].map((key) => Math.max(...accounts.map((a) => a[key].length)) + 2);
  const lines = accounts.map((a) => {
    const columns = [a.username, a.role, a.office].map((text, i) => text.padEnd(widths[i]));
    return `  ${columns.join('')}${a.note}`;
  });
  return [`Sign in with the password  ${password}  as`, ...lines].join('\n');
}
