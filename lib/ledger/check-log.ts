import { type Checkpoint, parseCheckpoint } from '@/lib/tlog/checkpoint';
import { type Frontier, frontierAt } from '@/lib/tlog/frontier';
import { hashAt, leafHash } from '@/lib/tlog/hashes';
import { isSignedBy, parseNote, type VerifierKey, verifierKey } from '@/lib/tlog/note';
import { TILE_WIDTH } from '@/lib/tlog/tiles';
import { sealedAsArchived } from './archived';
import { canonicalBody, commitmentOf, leafData } from './entry-body';
import { erasedOf } from './erased';
import { type IdSet, idSet } from './id-set';
import {
  type Ask,
  type CheckpointRow,
  checkpointsOf,
  type LeafRow,
  leavesOf,
  tileKey,
  tilesIn,
  tilesOf,
} from './log-rows';
import { type Problem, problem } from './problem';

/** Leaves `from` to `to`, which is not included. */
export type Slice = { from: number; to: number };

/** What to check against besides the database: the log's keys (none: signatures are not looked at), what others saw. */
export type Against = { logKeys?: readonly VerifierKey[]; seen?: readonly Checkpoint[] };

type Batch = {
  from: number;
  to: number;
  leaves: LeafRow[];
  tiles: Map<string, Buffer>;
  checkpoints: CheckpointRow[];
  erased: ReadonlySet<number>;
  /** Months that are in the log and, on record, no longer in the ledger. */
  archived: ReadonlySet<string>;
};
type Walk = Slice & Required<Against> & { frontier: Frontier; agreedAt: number; ids: IdSet };

const BATCH = 32 * TILE_WIDTH;

async function readBatch(ask: Ask, from: number, to: number): Promise<Batch> {
  const leaves = await leavesOf(ask, from, to);
  const tiles = await tilesOf(ask, from, to);
  const checkpoints = await checkpointsOf(ask, from, to);
  const withoutSalt = leaves.filter(({ isThere, salt }) => isThere && salt === null).map(({ leafId }) => leafId);
  const archived = leaves.every(({ isThere }) => isThere) ? [] : await sealedAsArchived(ask);
  const erased = await erasedOf(ask, withoutSalt);
  return { from, to, leaves, tiles, checkpoints, erased, archived: new Set(archived) };
}

const entryOf = ({ leafId, leafAt }: LeafRow) => ({ id: leafId, at: leafAt });

function checkEntry(row: LeafRow, { erased, archived }: Batch): Problem | undefined {
  const wrong = (kind: Problem['kind']) => problem(kind, row.leaf, entryOf(row));
  if (!row.isThere) return archived.has(row.leafAt.slice(0, 7)) ? undefined : wrong('entry-missing');
  if (row.salt === null) return erased.has(row.leafId) ? undefined : wrong('entry-erased');
  return commitmentOf(row.salt, canonicalBody(row)).equals(row.commitment) ? undefined : wrong('entry-changed');
}

/** Is `hash` what stands in the tiles of this level at `index` of the level? */
function isInTile(hash: Buffer, { tiles }: Batch, level: number, index: number): boolean {
  const hashes = tiles.get(tileKey(level, Math.floor(index / TILE_WIDTH)));
  return hashes !== undefined && hashAt(hashes, index % TILE_WIDTH).equals(hash);
}

function checkTiles(row: LeafRow, batch: Batch, walk: Walk): Problem | undefined {
  const hash = leafHash(leafData({ id: row.leafId, at: row.leafAt }, row.commitment));
  if (!isInTile(hash, batch, 0, row.leaf)) return problem('leaf-changed', row.leaf, entryOf(row));
  for (const { height, hash: above } of walk.frontier.push(hash)) {
    const first = row.leaf + 1 - 2 ** height;
    if (!isInTile(above, batch, height / 8, first / 2 ** height))
      return problem('tile-changed', first, undefined, row.leaf);
  }
  return undefined;
}

function isSigned({ size, root, note }: CheckpointRow, keys: readonly VerifierKey[]): boolean {
  if (keys.length === 0) return true;
  try {
    const parsed = parseNote(note);
    const said = parseCheckpoint(parsed.text);
    const isSame = said.size === size && said.root.equals(root);
    // Under the note's own name: a log keeps its keys when its address changes.
    return isSame && keys.some((key) => isSignedBy(parsed, verifierKey(said.origin, 'note', key.publicKey)));
  } catch {
    return false;
  }
}

/** After the last leaf of a checkpoint: does it say the root of the leaves, and did others see the same? */
function checkCheckpoints(row: LeafRow, batch: Batch, walk: Walk): Problem | undefined {
  const size = row.leaf + 1;
  const stored = batch.checkpoints.filter((one) => one.size === size);
  const seen = walk.seen.filter((one) => one.size === size);
  if (stored.length + seen.length === 0) return undefined;
  const root = walk.frontier.root();
  if (seen.some((one) => !one.root.equals(root))) return problem('log-rewritten', walk.agreedAt, undefined, row.leaf);
  if (seen.length > 0) walk.agreedAt = size;
  if (stored.some((one) => !one.root.equals(root))) return problem('checkpoint-changed', row.leaf, entryOf(row));
  if (stored.some((one) => !isSigned(one, walk.logKeys))) return problem('checkpoint-unsigned', row.leaf, entryOf(row));
  return undefined;
}

function checkBatch(batch: Batch, walk: Walk): Problem | undefined {
  for (let leaf = batch.from; leaf < batch.to; leaf++) {
    const row = batch.leaves[leaf - batch.from];
    if (row?.leaf !== leaf) return problem('leaf-missing', leaf);
    if (!walk.ids.add(row.leafId)) return problem('entry-twice', leaf, entryOf(row));
    const wrong = checkEntry(row, batch) ?? checkTiles(row, batch, walk) ?? checkCheckpoints(row, batch, walk);
    if (wrong) return wrong;
  }
  return undefined;
}

/**
 * Checks leaves against their entries, the tiles, the checkpoints of these leaves and what others saw of them. Gives the
 * first that is wrong. The tiles before `from` are believed: check the log from 0 on to believe nothing. Ask all of
 * it in one `repeatable read` transaction.
 */
export async function checkSlice(ask: Ask, slice: Slice, against: Against = {}): Promise<Problem | undefined> {
  const frontier = await frontierAt(slice.from, tilesIn(ask)).catch(() => undefined);
  if (!frontier) return problem('tile-changed', null, undefined, slice.from - 1);
  const walk: Walk = { logKeys: [], seen: [], ...against, ...slice, frontier, agreedAt: slice.from, ids: idSet() };
  const batchAt = (from: number) => readBatch(ask, from, Math.min(slice.to, from + BATCH));
  let coming = batchAt(slice.from);
  for (let at = slice.from; at < slice.to; ) {
    const batch = await coming;
    at = batch.to;
    coming = batchAt(at); // is read while this one is being checked
    const wrong = checkBatch(batch, walk);
    if (!wrong) continue;
    await coming;
    return wrong;
  }
  await coming;
  return undefined;
}
