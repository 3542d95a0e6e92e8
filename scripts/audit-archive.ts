// Takes old months of the ledger out of the database:  DATABASE_URL=postgres://administrator... npm run audit-archive --
//   --before 2026-01 --out DIR           writes each month before it to DIR, checks the file against the log, detaches the month
//   --before 2026-01 --out DIR --drop    and drops those that were detached, after checking their files once more
//   --verify DIR/audit-2025-12.jsonl.gz  checks such a file against the log of this database
// How long a month has to stay is the policy audit-years (5). Leaves and tiles of the log stay for good.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { verifyArchive } from '@/lib/ledger/archive-file';
import type { Ask } from '@/lib/ledger/archive-lines';
import { archiveMonth, dropMonth, monthsBefore } from '@/lib/ledger/archive-months';

const options = {
  before: { type: 'string' },
  out: { type: 'string' },
  drop: { type: 'boolean' },
  verify: { type: 'string' },
} as const;

async function verify(ask: Ask, file: string): Promise<void> {
  const wrong = await verifyArchive(ask, file);
  if (wrong) throw new Error(`${file}: ${wrong}.`);
  console.log(`${file} is what was sealed.`);
}

async function archive(ask: Ask, { before, out, drop }: { before: string; out: string; drop: boolean }): Promise<void> {
  mkdirSync(out, { recursive: true, mode: 0o700 });
  for (const month of (await monthsBefore(ask, before)).filter(({ isDetached }) => !isDetached)) {
    const { entries, firstLeaf, lastLeaf } = await archiveMonth(ask, month, out);
    console.log(`${month.name}: ${entries} entries, leaves ${firstLeaf} to ${lastLeaf}, written, checked, detached`);
  }
  for (const month of drop ? (await monthsBefore(ask, before)).filter(({ isDetached }) => isDetached) : []) {
    await dropMonth(ask, month, out);
    console.log(`${month.name}: checked again and dropped`);
  }
}

async function run(): Promise<void> {
  const { before, out = 'audit-archive', drop = false, verify: file } = parseArgs({ options }).values;
  const { DATABASE_URL: connectionString } = process.env;
  if (!connectionString) throw new Error('DATABASE_URL is not set: it names the database and its administrator.');
  const client = new pg.Client({
    connectionString,
    options: '-c role=loket_owner',
    application_name: 'loket audit-archive',
  });
  await client.connect();
  const ask: Ask = async (text, values) => (await client.query(text, values)).rows;
  try {
    if (file) await verify(ask, file);
    else await archive(ask, { before: before ?? '', out, drop });
  } finally {
    await client.end();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
