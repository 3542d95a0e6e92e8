// A database ready to use: server, database, roles with passwords, migrations.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ROOT } from './install.mjs';
import { demoEnv } from './keys.mjs';
import { runMigrations } from './migrate.mjs';
import { putOnRecord } from './on-record.mjs';
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

/** Gives how many migrations were applied. */
export async function prepareDatabase(adminUrl) {
  const applied = await runMigrations(adminUrl);
  const { APP_DB_PASSWORD: app, WORKER_DB_PASSWORD: worker } = demoEnv();
  await setRolePasswords(adminUrl, { app, worker });
  return applied;
}

/** The one of DATABASE_URL, else `loket` on the PostgreSQL in .data/pg, which is stopped again with us. */
export async function openDatabase() {
  const adminUrl = process.env.DATABASE_URL ?? (await step('PostgreSQL', startEmbedded));
  const applied = await step('migrations', () => prepareDatabase(adminUrl));
  if (applied > 0) await putOnRecord(adminUrl, 'database.migrate', { applied });
  return adminUrl;
}

async function startEmbedded() {
  const server = await start();
  if (server.reused) console.log('  PostgreSQL runs already and will be left running (node scripts/pg.mjs stop).');
  else whenStopping(server.stop);
  return createDatabase(server.url, 'loket');
}

const readAccounts = () => JSON.parse(fs.readFileSync(path.join(ROOT, 'db/seed/accounts.json'), 'utf8'));

/** Were residents loaded, by the ledger, and can everybody sign in who stands in accounts.json? */
const isSeeded = (adminUrl) =>
  asAdmin(adminUrl, async (client) => {
    const usernames = readAccounts().accounts.map(({ username }) => username);
    const ready = 'select from officers where username = any($1) and joined_at is not null';
    const { rowCount: officers } = await client.query(ready, [usernames]);
    const loaded = "select from audit_entries where act = 'registry.import' and detail ? 'batch' limit 1";
    return officers === usernames.length && (await client.query(loaded)).rowCount > 0;
  });

/** Sample data, where there is none yet; accounts that came with a newer version are added. */
export async function seed(adminUrl, args = []) {
  if (await isSeeded(adminUrl)) return;
  const env = { ...demoEnv(), DATABASE_URL: adminUrl, TRAINING_MODE: '1' };
  await quietly(process.execPath, ['scripts/tsx.mjs', 'db/seed/run.ts', ...args], env);
}

/** Who can sign in to the sample data, as text. */
export function describeAccounts() {
  const { password, pin, accounts } = readAccounts();
  const widths = ['username', 'role', 'office'].map((key) => Math.max(...accounts.map((a) => a[key].length)) + 2);
  const lines = accounts.map((a) => {
    const columns = [a.username, a.role, a.office].map((text, i) => text.padEnd(widths[i]));
    return `  ${columns.join('')}${a.note}`;
  });
  const how = 'The code of the second step stands on the screen ("Autentikator latihan": press "Pakai kode ini").';
  return [`Sign in with the password  ${password}  as`, ...lines, how, `The screen unlocks with the PIN  ${pin}.`].join(
    '\n',
  );
}
