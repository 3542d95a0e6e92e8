// Brings a database up to date: the roles, the job queue's own tables, then db/migrations. Safe to run twice, also at once.
//   DATABASE_URL=postgres://administrator... npm run migrate
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { isMain, ROOT } from './install.mjs';
import { putOnRecord } from './on-record.mjs';
import { bootstrapRoles } from './roles.mjs';

export { roleUrl, setRolePasswords } from './roles.mjs';

const FOLDER = path.join(ROOT, 'db/migrations');
const LOCK = 4210042;

function actingAs(role, url) {
  const acting = new URL(url);
  acting.searchParams.set('options', `-c role=${role}`);
  return acting.href;
}

/** graphile-worker makes its schema itself, for which its role needs CREATE on the database: lent for that first time. */
async function migrateJobs(admin, adminUrl) {
  const { rows } = await admin.query(`select quote_ident(current_database()) as database,
    to_regclass('graphile_worker.migrations') is null as first_time`);
  const [{ database, first_time: firstTime }] = rows;
  const pool = new pg.Pool({ connectionString: actingAs('loket_worker', adminUrl), max: 2 });
  const ignore = () => {}; // a lost connection fails the query that is under way: that is report enough
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  try {
    if (firstTime) await admin.query(`grant create on database ${database} to loket_worker`);
    await migrateJobQueue({ pgPool: pool });
  } finally {
    await pool.end();
    await admin.query(`revoke create on database ${database} from loket_worker`);
  }
}

async function appliedTo(client) {
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as known");
  if (!rows[0].known) return 0;
  return (await client.query('select count(*)::int as n from drizzle.__drizzle_migrations')).rows[0].n;
}

/** Gives how many migrations were applied. */
async function migrateTables(adminUrl) {
  const owner = new pg.Client({
    connectionString: actingAs('loket_owner', adminUrl),
    application_name: 'loket migrate',
  });
  await owner.connect();
  try {
    await owner.query("set lock_timeout = '10s'");
    const before = await appliedTo(owner);
    await migrate(drizzle({ client: owner }), { migrationsFolder: FOLDER });
    return (await appliedTo(owner)) - before;
  } finally {
    await owner.end();
  }
}

/** Gives how many migrations were applied. Two that start together must not migrate together: an advisory lock lets one wait for the other. */
export async function runMigrations(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'loket migrate' });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await bootstrapRoles(admin);
    await migrateJobs(admin, adminUrl);
    return await migrateTables(adminUrl);
  } finally {
    await admin.end();
  }
}

if (isMain(import.meta)) {
  try {
    if (!process.env.DATABASE_URL)
      throw new Error('DATABASE_URL is not set: it names the database and its administrator.');
    const applied = await runMigrations(process.env.DATABASE_URL);
    if (applied > 0) await putOnRecord(process.env.DATABASE_URL, 'database.migrate', { applied });
    console.log('The database is up to date.');
  } catch (error) {
    console.error(error.cause?.message ?? error.message);
    process.exit(1);
  }
}
