// The three roles. loket_owner owns every object and never logs in; loket_app (web) and loket_worker own nothing
// of ours, so row-level security holds for them. loket_worker owns the job queue's own schema.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

const ROLES = { loket_owner: 'nologin', loket_app: 'login', loket_worker: 'login' };
const PLAIN = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
const ALREADY_THERE = ['42710', '23505']; // another database of this cluster made the role at the same moment

async function createMissing(client, mayCreate) {
  const { rows } = await client.query(
    'select rolname, rolsuper or rolbypassrls as unbound from pg_roles where rolname = any($1)',
    [Object.keys(ROLES)],
  );
  const unbound = rows.find((r) => r.unbound);
  if (unbound) throw new Error(`${unbound.rolname} is a superuser or bypasses row-level security: it must not.`);
  const present = rows.map((r) => r.rolname);
  const missing = Object.keys(ROLES).filter((role) => !present.includes(role));
  if (missing.length > 0 && !mayCreate) {
    throw new Error(
      `The user of DATABASE_URL may not create roles, and ${missing.join(', ')} do not exist: ` +
        'give it CREATEROLE, or let an administrator create them and make it a member.',
    );
  }
  for (const role of missing) {
    await client.query(`create role ${role} ${ROLES[role]} ${PLAIN}`).catch((error) => {
      if (!ALREADY_THERE.includes(error.code)) throw error;
    });
  }
}

/** enqueue_job() belongs to the owner and writes into the queue, whose tables answer only to the worker and its members. */
async function letOwnerEnqueue(client) {
  const { rows } = await client.query("select pg_has_role('loket_owner', 'loket_worker', 'USAGE') as yes");
  if (!rows[0].yes) await client.query('grant loket_worker to loket_owner');
}

/** Makes the roles where missing, and lets them into this database: nobody else, and nobody with temporary tables. */
export async function bootstrapRoles(client) {
  const { rows } = await client.query(`select current_database() as database, rolsuper, rolcreaterole,
    current_setting('server_version_num')::int as version from pg_roles where rolname = current_user`);
  const [{ database, rolsuper, rolcreaterole, version }] = rows;
  if (version < 150_000)
    throw new Error(`PostgreSQL 15 or newer is needed, this server is ${Math.floor(version / 10_000)}.`);
  await createMissing(client, rolsuper || rolcreaterole);
  const mode = version >= 160_000 ? 'SET' : 'MEMBER';
  for (const role of rolsuper ? [] : ['loket_owner', 'loket_worker']) {
    const { rows: member } = await client.query('select pg_has_role(current_user, $1, $2) as yes', [role, mode]);
    if (member[0].yes) continue;
    await client.query(`grant ${role} to current_user`).catch((error) => {
      if (error.code !== '42501') throw error;
      throw new Error(`The user of DATABASE_URL may not act as ${role}: let an administrator make it a member.`);
    });
  }
  await letOwnerEnqueue(client);
  await client.query(databaseGrants(database));
  await client.query(`
    grant create, usage on schema public to loket_owner;
    grant usage on schema public to loket_app, loket_worker;
    create schema if not exists graphile_worker authorization loket_worker`);
}

/** Not copied with a template: each copy needs them again. */
export const databaseGrants = (database) => {
  const name = pg.escapeIdentifier(database);
  return `revoke all on database ${name} from public; grant connect on database ${name} to loket_app, loket_worker;
    grant create, connect on database ${name} to loket_owner`;
};

/** The same server and database, as another user. */
export function roleUrl(adminUrl, role, password) {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  url.searchParams.delete('options');
  return url.href;
}

/** What the server would store for this password: so neither the wire nor its log ever shows the password itself. */
function scramVerifier(password) {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const key = (label) => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

async function canLogIn(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code === '28P01' || error.code === '28000') return false; // the password, or no password yet
    throw error;
  } finally {
    await client.end();
  }
}

/** Only where logging in with them fails: programs that start side by side leave each other alone. */
export async function setRolePasswords(adminUrl, { app, worker }) {
  for (const [role, password] of [
    ['loket_app', app],
    ['loket_worker', worker],
  ]) {
    if (await canLogIn(roleUrl(adminUrl, role, password))) continue;
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    try {
      await admin.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(password))}`);
    } finally {
      await admin.end();
    }
  }
}
