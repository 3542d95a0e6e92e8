import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { databaseGrants, roleUrl } from '../scripts/roles.mjs';

// At the top level: DATABASE_URL is there before the test file imports what reads it.
const adminUrl = new URL(inject('adminUrl'));
const name = `test_${randomBytes(6).toString('hex')}`;
const admin = new pg.Client({ connectionString: adminUrl.href });
await admin.connect();
await admin.query(`create database ${name} template test_template strategy file_copy`);
await admin.query(databaseGrants(name));
await admin.end();

adminUrl.pathname = `/${name}`;
process.env.OWNER_DATABASE_URL = adminUrl.href;
process.env.DATABASE_URL = roleUrl(adminUrl.href, 'loket_app', inject('appPassword'));
process.env.WORKER_DATABASE_URL = roleUrl(adminUrl.href, 'loket_worker', inject('workerPassword'));

afterAll(async () => {
  const { pool } = await import('@/db/client');
  await pool.end();
});
