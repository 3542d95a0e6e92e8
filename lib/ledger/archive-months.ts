import { userInfo } from 'node:os';
import { fileOf, type Manifest, readManifest, verifyArchive, writeArchive } from './archive-file';
import type { Ask } from './archive-lines';
import { archivedMonths } from './archived';

/** A month of the ledger: `table` is its name in the catalogue, quoted. Detached: out of the ledger, and still there. */
export type Month = { name: string; table: string; isDetached: boolean };

const months = `select replace(substr(c.relname, 9), '_', '-') as name, format('audit.%I', c.relname) as table,
    not c.relispartition as "isDetached"
  from pg_class c where c.relnamespace = 'audit'::regnamespace and c.relkind = 'r' and c.relname ~ '^entries_\\d{4}_\\d\\d$'
    and replace(substr(c.relname, 9), '_', '-') < $1 order by 1`;

/** How long the policy keeps a month in the database: the first one that stays, `2021-11` in November 2026 and after. */
const stays = `select to_char((now() at time zone 'UTC') - make_interval(years => coalesce((select (value #>> '{}')::int from policies
  where region = 'ID' and name = 'audit-years'), 5)), 'YYYY-MM') as first`;

/** The months before that one which the policy allows to go. Throws where it does not. */
export async function monthsBefore(ask: Ask, before: string): Promise<Month[]> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(before)) throw new Error('Say --before YYYY-MM.');
  const [policy] = await ask<{ first: string }>(stays, []);
  if (!policy || before > policy.first)
    throw new Error(`The policy audit-years keeps ${policy?.first} and every month after it.`);
  return ask<Month>(months, [before]);
}

const onRecord = `insert into audit_entries (act, region, detail) values ('audit.archive', 'ID', $1)`;
/** `months`: all that were archived so far, because the entries that said so are archived themselves one day. */
async function detailOf(ask: Ask, step: 'detached' | 'dropped', manifest: Manifest) {
  const { month, entries, erased, firstLeaf, lastLeaf, sha256 } = manifest;
  const months = [...new Set([...(await archivedMonths(ask)), month])].sort();
  const by = userInfo().username; // the account of the system the command ran under
  return { step, month, entries, erased: erased.length, firstLeaf, lastLeaf, sha256, months, by };
}

async function inTransaction(ask: Ask, work: () => Promise<void>): Promise<void> {
  await ask('begin', []);
  try {
    await ask("set local lock_timeout = '10s'", []);
    await work();
    await ask('commit', []);
  } catch (error) {
    await ask('rollback', []);
    throw error;
  }
}

async function assertRight(ask: Ask, file: string): Promise<Manifest> {
  const wrong = await verifyArchive(ask, file);
  if (wrong) throw new Error(`${file}: ${wrong}. Nothing was taken out of the database.`);
  return readManifest(file);
}

/**
 * Writes a month to a file, reads the file back and checks it against the log, and takes the month out of the ledger, on
 * record. It stays in the database, where nobody but the owner sees it and nobody changes it.
 */
export async function archiveMonth(ask: Ask, { name, table }: Month, dir: string): Promise<Manifest> {
  const file = fileOf(dir, name);
  await writeArchive(ask, { name, table }, file);
  const manifest = await assertRight(ask, file);
  await inTransaction(ask, async () => {
    await ask(`alter table audit_entries detach partition ${table}`, []);
    await ask(
      `create trigger refuse_change before update or delete on ${table} for each row execute function refuse_change()`,
      [],
    );
    await ask(`alter table ${table} enable always trigger refuse_change`, []);
    await ask(onRecord, [await detailOf(ask, 'detached', manifest)]);
  });
  return manifest;
}

/** Takes a detached month out of the database, once its file was checked again. Its leaves and tiles stay. */
export async function dropMonth(ask: Ask, { name, table }: Month, dir: string): Promise<Manifest> {
  const manifest = await assertRight(ask, fileOf(dir, name));
  await inTransaction(ask, async () => {
    const [counted] = await ask<{ entries: number }>(`select count(*)::float8 as entries from ${table}`, []);
    if (counted?.entries !== manifest.entries) throw new Error(`${table} has other entries than its file.`);
    await ask(`drop table ${table}`, []);
    await ask(onRecord, [await detailOf(ask, 'dropped', manifest)]);
  });
  return manifest;
}
