import { expect } from 'vitest';
import { canonicalBody, commitmentOf, type EntryRow, entryColumns } from '@/lib/ledger/entry-body';
import { readCheckpoint } from '@/lib/ledger/log-key';
import { record } from '@/lib/ledger/record';
import { sealBatch } from '@/lib/ledger/seal';
import { leafHash, nodeHash } from '@/lib/tlog/hashes';
import { transaction } from '@/lib/transaction';
import { asSuperuser, type Query, transactionAs } from './database';
import { asWorker } from './worker';

const machine = { actorKind: 'machine' } as const;

/** So many entries, committed one after the other in one transaction. Answers their numbers. */
export async function someEntries(count: number, detail: Record<string, unknown> = {}): Promise<number[]> {
  const xid = await transaction(machine, async (tx) => {
    for (let one = 0; one < count; one++) await record(tx, 'log.check', 'done', { region: 'ID' }, { detail });
    return (await tx.$client.query<{ xid: string }>('select pg_current_xact_id()::text as xid')).rows[0]?.xid;
  });
  const written = 'select id::float8 as id from audit_entries where xid::text = $1 order by 1';
  return (await asSuperuser<{ id: number }>(written, [xid])).map(({ id }) => id);
}

/** Seals until nothing waits. */
export async function sealAll(most?: number): Promise<void> {
  while ((await asWorker((tx) => sealBatch(tx, most))) > 0);
}

export type LeafRow = { leaf: number; entry: number; at: string; commitment: Buffer };

export const leavesNow = () =>
  asSuperuser<LeafRow>(
    `select leaf::float8 as leaf, entry_id::float8 as entry, commitment,
       to_char(entry_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from log_leaves order by log_leaves.leaf`,
  );

/** RFC 6962, 2.1, word by word, over the leaves themselves: no tiles. */
export function plainRoot(leaves: readonly LeafRow[]): Buffer {
  const [first] = leaves;
  if (leaves.length === 1 && first) {
    const { entry, at, commitment } = first;
    return leafHash(Buffer.from(`{"at":"${at}","h":"${commitment.toString('hex')}","id":${entry}}`));
  }
  let part = 1;
  while (part * 2 < leaves.length) part *= 2;
  return nodeHash(plainRoot(leaves.slice(0, part)), plainRoot(leaves.slice(part)));
}

/** What an administrator with every right can do to a table: its guards out of the way, and one statement. */
export async function changeUnguarded(query: Query, table: string, statement: string): Promise<void> {
  await query(`alter table ${table} disable trigger user`);
  await query(statement);
}

/** The same for good, with the guards back in place afterwards. */
export const tamper = (table: string, statement: string): Promise<void> =>
  transactionAs('superuser', {}, async (query: Query) => {
    const guards = await query<{ name: string; tgname: string }>(
      `select tgrelid::regclass::text as name, tgname from pg_trigger
       where not tgisinternal and tgenabled = 'A' and tgrelid in (select relid from pg_partition_tree($1) union select $1::regclass)`,
      [table],
    );
    await changeUnguarded(query, table, statement);
    for (const { name, tgname } of guards) await query(`alter table ${name} enable always trigger ${tgname}`);
  });

export const lastNote = async () =>
  (await asSuperuser<{ note: string }>('select note from log_checkpoints order by size desc limit 1'))[0]?.note ?? '';

/** Every leaf is an entry, every entry a leaf, each is what it was sealed by, and the checkpoint says the root over them. */
export async function expectSealed() {
  const leaves = await leavesNow();
  const entries = await asSuperuser<EntryRow>(`select ${entryColumns} from audit_entries e`);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  expect([...byId.keys()].sort()).toEqual(leaves.map(({ entry }) => entry).sort());
  expect(leaves.map(({ leaf }) => leaf)).toEqual(leaves.map((_, index) => index));
  for (const { entry: id, commitment } of leaves) {
    const entry = byId.get(id) as EntryRow;
    expect(commitment).toEqual(commitmentOf(entry.salt ?? '', canonicalBody(entry)));
  }
  expect(readCheckpoint(await lastNote())).toEqual({
    ...{ origin: 'localhost:3000/log', size: leaves.length, root: plainRoot(leaves) },
  });
  expect(await asSuperuser('select from audit_pending')).toEqual([]);
}
