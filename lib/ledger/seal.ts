import { setImmediate } from 'node:timers/promises';
import type { Tx } from '@/db/client';
import { leafHash } from '@/lib/tlog/hashes';
import {
  appendLeaves,
  consistencyProof,
  readingOver,
  remembering,
  rootOf,
  type Tile,
  verifyConsistency,
} from '@/lib/tlog/tree';
import { canonicalBody, commitmentOf, type EntryRow, entryColumns, leafData } from './entry-body';
import { signCheckpoint } from './log-key';
import { type Log, LogBroken, openLog } from './open-log';
import { storeCheckpoint, storeTiles } from './stored-log';

/** So many entries at most in one transaction: a second's work, and no more memory than that. */
export const MOST_AT_ONCE = 20_000;
const LOCK = 4210043;

type Waiting = EntryRow & { salt: string };
type Leaf = { entry: Waiting; commitment: Buffer; hash: Buffer };

async function isOnlySealer(tx: Tx): Promise<boolean> {
  const { rows } = await tx.$client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [LOCK]);
  return rows[0]?.mine ?? false;
}

/**
 * What is committed and not sealed, in the order it was numbered. A number that commits late comes in a later batch: the
 * order of the leaves is that of sealing. `offset 0` keeps it a look-up for each entry, in its month, instead of a join with
 * the whole ledger.
 */
async function takeWaiting(tx: Tx, most: number): Promise<Waiting[]> {
  const { rows } = await tx.$client.query<Waiting>(
    `select ${entryColumns} from (select entry_id, at from audit_pending order by entry_id limit $1) p
     cross join lateral (select * from audit_entries a where a.id = p.entry_id and a.at = p.at offset 0) e
     where e.salt is not null order by p.entry_id`,
    [most],
  );
  return rows;
}

function leafOf(entry: Waiting): Leaf {
  const commitment = commitmentOf(entry.salt, canonicalBody(entry));
  return { entry, commitment, hash: leafHash(leafData(entry, commitment)) };
}

/** A thousand at a time: the worker has other things to do as well. */
async function leavesOf(waiting: readonly Waiting[]): Promise<Leaf[]> {
  const leaves: Leaf[] = [];
  for (let from = 0; from < waiting.length; from += 1_000) {
    leaves.push(...waiting.slice(from, from + 1_000).map(leafOf));
    await setImmediate();
  }
  return leaves;
}

/** The root over old and new leaves, with proof that the old ones are its beginning. */
async function extendedRoot({ size, root, read }: Log, tiles: readonly Tile[], to: number): Promise<Buffer> {
  const extended = remembering(readingOver(tiles, read));
  const after = await rootOf(to, extended);
  if (root && !verifyConsistency(size, to, await consistencyProof(size, to, extended), root, after))
    throw new LogBroken('the next checkpoint would not extend the last');
  return after;
}

async function storeLeaves(tx: Tx, from: number, leaves: readonly Leaf[]): Promise<void> {
  const ids = leaves.map(({ entry }) => entry.id);
  await tx.$client.query(
    `insert into log_leaves (leaf, entry_id, entry_at, commitment)
     select $1::bigint + n - 1, id, at, commitment
     from unnest($2::bigint[], $3::timestamptz[], $4::bytea[]) with ordinality as t(id, at, commitment, n)`,
    [from, ids, leaves.map(({ entry }) => entry.at), leaves.map(({ commitment }) => commitment)],
  );
  await tx.$client.query('delete from audit_pending where entry_id = any($1::bigint[])', [ids]);
}

/**
 * Seals what waits, a batch at most, in the caller's transaction: leaves, tiles and a signed checkpoint, or nothing. Answers
 * how many entries it sealed; none as well when another process is at it. Throws LogBroken when the log does not hold.
 */
export async function sealBatch(tx: Tx, most = MOST_AT_ONCE): Promise<number> {
  if (!(await isOnlySealer(tx))) return 0;
  const waiting = await takeWaiting(tx, most);
  if (waiting.length === 0) return 0;
  const log = await openLog(tx);
  const leaves = await leavesOf(waiting);
  const hashes = leaves.map(({ hash }) => hash);
  const tiles = await appendLeaves(log.size, hashes, log.read);
  const size = log.size + leaves.length;
  const root = await extendedRoot(log, tiles, size);
  await storeLeaves(tx, log.size, leaves);
  await storeTiles(tx, tiles);
  await storeCheckpoint(tx, { size, root, note: await signCheckpoint({ size, root }) });
  return leaves.length;
}
