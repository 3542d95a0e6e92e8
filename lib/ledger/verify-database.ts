import pg from 'pg';
import type { Ask } from './log-rows';
import { type Verdict, verifyLog, type Whole } from './verify-log';

/** Row-level security would hide entries from any other role, and they would look removed. */
const seesAll = `select rolsuper or rolbypassrls or pg_has_role(current_user, 'loket_worker', 'usage')
    or pg_has_role(current_user, 'loket_owner', 'usage') as "seesAll" from pg_roles where rolname = current_user`;

/** Checks the whole log in a database, as it is at one moment, with a connection of its own. It changes nothing. */
export async function verifyDatabase(url: string, against: Whole): Promise<Verdict> {
  const client = new pg.Client({ connectionString: url, application_name: 'loket verify-log' });
  const ask: Ask = async <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    (await client.query<Row>(text, values)).rows;
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local jit = off');
    const [role] = await ask<{ seesAll: boolean }>(seesAll, []);
    if (!role?.seesAll) throw new Error('This role does not see the whole ledger: take the one of the worker.');
    return await verifyLog(ask, against);
  } finally {
    await client.end();
  }
}
