// What proving costs: a bundle of 100,000 entries made and checked, entries that lie together and entries from all over the
// log, as shares of reading the same rows; and the whole log against its ledger.
import { on, pool } from '@/db/client';
import { bundleOf } from '@/lib/ledger/bundle';
import { canonicalBody, type EntryRow, entryColumns } from '@/lib/ledger/entry-body';
import { logKeys } from '@/lib/ledger/log-key';
import type { Ask } from '@/lib/ledger/log-rows';
import { sealBatch } from '@/lib/ledger/seal';
import { verifyBundle } from '@/lib/ledger/verify-bundle';
import { verifyLog } from '@/lib/ledger/verify-log';
import { owner } from './registry';

const IN_A_BUNDLE = Number(process.env.BENCH_BUNDLE ?? 100_000);
const IN_THE_LOG = 3 * IN_A_BUNDLE;

const client = await owner.connect();
const tx = on(client);
const ask: Ask = async <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
  (await client.query<Row>(text, values)).rows;

const fill = `insert into audit_entries (act, outcome, region, subject_id, resident_id, case_id, reason, detail, changes)
  select 'log.check', 'done', 'ID.32.73.01.1001', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
    'laporan kehilangan telepon nomor ' || i, jsonb_build_object('number', i, 'purpose', 'pemeriksaan', 'found', i % 7),
    jsonb_build_array(jsonb_build_object('table', 'cases', 'before', jsonb_build_object('status', 'open'), 'after',
      jsonb_build_object('status', 'closed'))) from generate_series(1, $1::int) i`;

async function seal(): Promise<void> {
  for (let sealed = -1; sealed !== 0; ) {
    await client.query('begin');
    sealed = await sealBatch(tx);
    await client.query('commit');
  }
}

async function timed<T>(name: string, entries: number, work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `  ${name.padEnd(52)} ${seconds.toFixed(2).padStart(7)} s ${Math.round(entries / seconds).toLocaleString('en')}/s`,
  );
  return [result, seconds];
}

const read = `select ${entryColumns} from audit_entries e where e.id = any ($1::bigint[])`;

async function measure(name: string, ids: readonly number[]): Promise<void> {
  console.log(`\n${name}: ${ids.length.toLocaleString('en')} entries of a log of ${size.toLocaleString('en')}`);
  const plain = async () => (await ask<EntryRow>(read, [ids])).map((row) => `${canonicalBody(row)}\n`).join('').length;
  const [bytes, reading] = await timed('the same rows read and written as lines', ids.length, plain);
  const [zip, making] = await timed('bundle made', ids.length, async () => {
    const parts: Uint8Array[] = [];
    const chosen = ids.map((id) => ({ id, at: '' }));
    for await (const part of bundleOf(tx, chosen, { witnessKeys: [] })) parts.push(part);
    return Buffer.concat(parts);
  });
  const [verdict, checking] = await timed('bundle checked, offline', ids.length, () =>
    verifyBundle(zip, { log: logKeys(), witness: [] }),
  );
  if (verdict.problem || verdict.entries !== ids.length) throw new Error(JSON.stringify(verdict));
  const megabytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
  console.log(
    `  ${megabytes(zip.length)} for ${megabytes(bytes)} of entries; making ${(making / reading).toFixed(1)} times reading, checking ${(checking / reading).toFixed(1)} times`,
  );
}

await client.query(fill, [IN_THE_LOG]);
await timed('sealed', IN_THE_LOG, seal);
const rows = await ask<{ id: number }>('select entry_id::float8 as id from log_leaves order by leaf desc limit $1', [
  IN_THE_LOG,
]);
const ids = rows.map(({ id }) => id).reverse();
const size = (await ask<{ size: number }>('select max(size)::float8 as size from log_checkpoints', []))[0]?.size ?? 0;
await measure('Together', ids.slice(0, IN_A_BUNDLE));
await measure(
  'All over, every third',
  ids.filter((_, at) => at % 3 === 0),
);
await measure(
  'All over, one in 300',
  ids.filter((_, at) => at % 300 === 0),
);

console.log('\nThe whole log against its ledger');
await client.query('begin isolation level repeatable read read only');
const [verdict] = await timed('verified', size, () => verifyLog(ask, { logKeys: logKeys() }));
if (verdict.problem) throw new Error(JSON.stringify(verdict.problem));
client.release();
await Promise.all([owner.end(), pool.end()]);
