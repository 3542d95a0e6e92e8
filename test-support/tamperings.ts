import { canonicalBody, commitmentOf, type EntryRow, entryColumns } from '@/lib/ledger/entry-body';
import type { Ask } from '@/lib/ledger/log-rows';
import type { Problem } from '@/lib/ledger/problem';
import type { Checkpoint } from '@/lib/tlog/checkpoint';
import { sealAnew } from './sealed-log';

/** A sealed log to spoil: `sizes` are those of its checkpoints, `seen` is what a witness has kept of them. */
export type Target = { ask: Ask; size: number; sizes: number[]; seen: Checkpoint[]; ids: number[] };
/** Gives a whole number from 0 up to, not including, `below`. */
export type Pick = (below: number) => number;
/** What must be found: the kinds it may be called, and the leaf or the entry it begins at. */
export type Expected = { kinds: Problem['kind'][]; leaf?: number; entryId?: number | undefined };
export type Tampering = (target: Target, pick: Pick) => Promise<Expected>;

const columns = [
  `reason = reason || 'x'`,
  `detail = detail || '{"number": -1}'`,
  `outcome = 'failed'`,
  `act = 'case.cancel'`,
  `role = 'auditor'`,
  'actor_id = gen_random_uuid()',
  'resident_id = gen_random_uuid()',
  `changes = '{"residents": []}'`,
  `region = 'ID.32.01'`,
  'salt = gen_random_uuid()',
  `actor_region = 'ID.32'`,
  `xid = '1'`,
];

const entryAt = ({ ids }: Target, leaf: number) => ids[leaf];
const two = (size: number, pick: Pick) => {
  const first = pick(size - 1);
  return [first, first + 1 + pick(size - first - 1)] as const;
};

const edit: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  const entryId = entryAt(target, leaf);
  await target.ask(`update audit_entries set ${columns[pick(columns.length)]} where id = $1`, [entryId]);
  return { kinds: ['entry-changed'], leaf, entryId };
};

const moveInTime: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  const entryId = entryAt(target, leaf);
  await target.ask(`update audit_entries set at = at - interval '1 microsecond' where id = $1`, [entryId]);
  return { kinds: ['entry-missing'], leaf, entryId };
};

const remove: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  const entryId = entryAt(target, leaf);
  await target.ask('delete from audit_entries where id = $1', [entryId]);
  return { kinds: ['entry-missing'], leaf, entryId };
};

const removeWithLeaf: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  await target.ask('delete from audit_entries where id = $1', [entryAt(target, leaf)]);
  await target.ask('delete from log_leaves where leaf = $1', [leaf]);
  return { kinds: ['leaf-missing'], leaf };
};

const reorderLeaves: Tampering = async (target, pick) => {
  const [leaf, other] = two(target.size, pick);
  await target.ask(
    `update log_leaves l set entry_id = o.entry_id, entry_at = o.entry_at, commitment = o.commitment
     from log_leaves o where (l.leaf, o.leaf) in (($1::bigint, $2::bigint), ($2::bigint, $1::bigint))`,
    [leaf, other],
  );
  return { kinds: ['leaf-changed'], leaf, entryId: entryAt(target, other) };
};

const reorderEntries: Tampering = async (target, pick) => {
  const [leaf, other] = two(target.size, pick);
  await target.ask(
    `update audit_entries e set reason = o.reason, detail = o.detail, subject_id = o.subject_id, salt = o.salt
     from audit_entries o where (e.id, o.id) in (($1::bigint, $2::bigint), ($2::bigint, $1::bigint))`,
    [entryAt(target, leaf), entryAt(target, other)],
  );
  return { kinds: ['entry-changed'], leaf, entryId: entryAt(target, leaf) };
};

const insert: Tampering = async (target, pick) => {
  const [added] = await target.ask<{ id: number }>(
    `insert into audit_entries (at, act, outcome, subject_id)
     select at + interval '1 microsecond', act, 'done', gen_random_uuid() from audit_entries where id = $1 returning id::float8 as id`,
    [entryAt(target, pick(target.size))],
  );
  return { kinds: ['entry-unsealed'], entryId: added?.id };
};

const insertWithLeaf: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  const [added] = await target.ask<EntryRow>(
    `insert into audit_entries as e (at, act, outcome) select at, act, 'done' from audit_entries where id = $1
     returning ${entryColumns}`,
    [entryAt(target, leaf)],
  );
  await target.ask('update log_leaves set leaf = -leaf - 2 where leaf >= $1', [leaf]);
  await target.ask('update log_leaves set leaf = -leaf - 1 where leaf < 0', []);
  const commitment = added && commitmentOf(added.salt ?? '', canonicalBody(added));
  await target.ask('insert into log_leaves values ($1, $2, $3, $4)', [leaf, added?.id, added?.at, commitment]);
  return { kinds: ['leaf-changed'], leaf, entryId: added?.id };
};

/** The end is gone from every table, and what is left is made to fit, with the log's own key. */
const truncate: Tampering = async (target, pick) => {
  const left = 1 + pick(target.size - 1);
  await target.ask('delete from log_leaves where leaf >= $1', [left]);
  await target.ask('delete from audit_entries where id = any ($1)', [target.ids.slice(left)]);
  await sealAnew(target.ask, [...target.sizes.filter((size) => size < left), left]);
  return { kinds: ['log-shorter'], leaf: left };
};

const truncateCarelessly: Tampering = async (target, pick) => {
  const left = 1 + pick(target.size - 1);
  await target.ask('delete from log_leaves where leaf >= $1', [left]);
  await target.ask('delete from audit_entries where id = any ($1)', [target.ids.slice(left)]);
  await target.ask('delete from log_checkpoints where size > $1', [left]);
  return { kinds: ['log-shorter'], leaf: left };
};

/** The same, and nobody has seen more: the tiles still hold what is gone. */
const leaveTiles: Tampering = async ({ ask, size, ids }) => {
  await ask('delete from log_leaves where leaf = $1', [size - 1]);
  await ask('delete from audit_entries where id = $1', [ids[size - 1]]);
  await ask('delete from log_checkpoints where size = $1', [size]);
  return { kinds: ['log-shorter', 'tile-changed'], leaf: size - 1 };
};

const swapTiles: Tampering = async ({ ask, size }, pick) => {
  const [tile, other] = two(Math.floor(size / 256), pick);
  await ask(
    `update log_tiles t set hashes = o.hashes from log_tiles o
     where t.level = 0 and o.level = 0 and (t.tile, o.tile) in (($1::bigint, $2::bigint), ($2::bigint, $1::bigint))`,
    [tile, other],
  );
  return { kinds: ['leaf-changed'], leaf: tile * 256 };
};

const flipInTile: Tampering = async ({ ask, size }, pick) => {
  const leaf = pick(size);
  await ask(
    'update log_tiles set hashes = set_bit(hashes, $2, 1 - get_bit(hashes, $2)) where level = 0 and tile = $1',
    [Math.floor(leaf / 256), (leaf % 256) * 256 + pick(256)],
  );
  return { kinds: ['leaf-changed'], leaf };
};

const flipAbove: Tampering = async ({ ask, size }, pick) => {
  const tile = pick(Math.floor(size / 256));
  await ask('update log_tiles set hashes = set_bit(hashes, $1, 1 - get_bit(hashes, $1)) where level = 1', [
    tile * 256 + pick(256),
  ]);
  return { kinds: ['tile-changed'], leaf: tile * 256 };
};

/** An entry, its commitment, every tile and every checkpoint, signed with the log's key: only the witness knows better. */
const rewrite: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  const [entry] = await target.ask<EntryRow>(
    `update audit_entries e set ${columns[pick(columns.length)]} where id = $1 returning ${entryColumns}`,
    [entryAt(target, leaf)],
  );
  const commitment = entry && commitmentOf(entry.salt ?? '', canonicalBody(entry));
  await target.ask('update log_leaves set commitment = $2 where leaf = $1', [leaf, commitment]);
  await sealAnew(target.ask, target.sizes);
  return { kinds: ['log-rewritten'], leaf };
};

const changeCheckpoint: Tampering = async ({ ask, sizes, ids }, pick) => {
  const size = sizes[pick(sizes.length)] ?? 1;
  const bit = pick(256);
  await ask('update log_checkpoints set root = set_bit(root, $2, 1 - get_bit(root, $2)) where size = $1', [size, bit]);
  return { kinds: ['checkpoint-changed'], leaf: size - 1, entryId: ids[size - 1] };
};

const signWithAnotherKey: Tampering = async ({ ask, sizes, ids }, pick) => {
  const size = sizes[pick(sizes.length)] ?? 1;
  await ask(`update log_checkpoints set note = overlay(note placing 'AAAA' from length(note) - 20) where size = $1`, [
    size,
  ]);
  return { kinds: ['checkpoint-unsigned'], leaf: size - 1, entryId: ids[size - 1] };
};

const erase: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  const entryId = entryAt(target, leaf);
  await target.ask(`update audit_entries set salt = null, reason = null, detail = '{}' where id = $1`, [entryId]);
  return { kinds: ['entry-erased'], leaf, entryId };
};

/** The same entry sealed a second time, at the end, as if it had been done twice. */
const sealTwice: Tampering = async (target, pick) => {
  const leaf = pick(target.size);
  await target.ask('insert into log_leaves select $1, entry_id, entry_at, commitment from log_leaves where leaf = $2', [
    target.size,
    leaf,
  ]);
  await sealAnew(target.ask, [...target.sizes, target.size + 1]);
  return { kinds: ['entry-twice'], leaf: target.size, entryId: entryAt(target, leaf) };
};

export const tamperings: Record<string, Tampering> = {
  ...{ edit, moveInTime, remove, removeWithLeaf, reorderLeaves, reorderEntries, insert, insertWithLeaf, truncate },
  ...{
    truncateCarelessly,
    leaveTiles,
    swapTiles,
    flipInTile,
    flipAbove,
    rewrite,
    changeCheckpoint,
    signWithAnotherKey,
    erase,
    sealTwice,
  },
};
