import pg from 'pg';
import { readManifest, verifyArchive } from './archive-file';
import { sealedAsArchived } from './archived';
import type { Ask } from './log-rows';
import { type Verdict, verifyLog, type Whole } from './verify-log';

/** Row-level security would hide entries from any other role, and they would look removed. */
const seesAll = `select rolsuper or rolbypassrls or pg_has_role(current_user, 'loket_worker', 'usage')
    or pg_has_role(current_user, 'loket_owner', 'usage') as "seesAll" from pg_roles where rolname = current_user`;

/** What came of the files of archived months, and of which months no file was given. */
export type Archives = { files: { file: string; wrong: string | undefined }[]; unseen: string[] };

async function verifyArchives(ask: Ask, given: readonly string[]): Promise<Archives> {
  const files: Archives['files'] = [];
  for (const file of given) files.push({ file, wrong: await verifyArchive(ask, file) });
  const seen = given.map((file) => readManifest(file).month);
  return { files, unseen: (await sealedAsArchived(ask)).filter((month) => !seen.includes(month)) };
}

/**
 * Checks the whole log in a database, as it is at one moment, with a connection of its own, and the files of months that were
 * archived. It changes nothing.
 */
export async function verifyDatabase(
  url: string,
  against: Whole,
  archives: readonly string[] = [],
): Promise<Verdict & { archives: Archives }> {
  const client = new pg.Client({ connectionString: url, application_name: 'loket verify-log' });
  const ask: Ask = async <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    (await client.query<Row>(text, values)).rows;
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local jit = off');
    const [role] = await ask<{ seesAll: boolean }>(seesAll, []);
    if (!role?.seesAll) throw new Error('This role does not see the whole ledger: take the one of the worker.');
    const verdict = await verifyLog(ask, against);
    return { ...verdict, archives: await verifyArchives(ask, archives) };
  } finally {
    await client.end();
  }
}
