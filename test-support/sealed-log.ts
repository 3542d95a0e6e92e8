import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { leafData } from '@/lib/ledger/entry-body';
import { signCheckpoint } from '@/lib/ledger/log-key';
import type { Ask } from '@/lib/ledger/log-rows';
import { leafHash } from '@/lib/tlog/hashes';
import { type VerifierKey, verifierKey } from '@/lib/tlog/note';
import { appendLeaves, rootOf } from '@/lib/tlog/tree';
import { keepTiles } from './naive-tree';

export type LogKey = { key: VerifierKey; privateKey: KeyObject };

export function newLogKey(name: string, kind: VerifierKey['kind'] = 'note'): LogKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { key: verifierKey(name, kind, privateKey), privateKey };
}

export const signer =
  ({ privateKey }: LogKey) =>
  (bytes: Uint8Array) =>
    sign(null, bytes, privateKey);

/** Entries as a ledger has them, of nobody in particular; `minutesAgo` is when the first of them was written. */
export const writeEntries = (ask: Ask, count: number, minutesAgo = 120) =>
  ask(
    `insert into audit_entries (at, actor_kind, role, act, outcome, region, subject_id, resident_id, reason, detail)
     select now() - make_interval(mins => $2) + make_interval(secs => i * 0.001), 'machine',
       (array['clerk', 'supervisor', null])[1 + i % 3], (array['resident.find', 'case.view', 'credential.revoke'])[1 + i % 3],
       (array['done', 'refused'])[1 + i % 2], 'ID.32.73', gen_random_uuid(), case when i % 4 > 0 then gen_random_uuid() end,
       'alasan ' || i, jsonb_build_object('number', i, 'what', jsonb_build_array('a', 1.5, null))
     from generate_series(1, $1) i`,
    [count, minutesAgo],
  );

type Leaf = { id: number; at: string; commitment: Buffer };

/** Makes all tiles and checkpoints anew from the leaves: what a thief of the server and of the log's key can do. */
export async function sealAnew(ask: Ask, sizes: readonly number[]): Promise<void> {
  const leaves = await ask<Leaf>(
    `select entry_id::float8 as id, commitment, to_char(entry_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from log_leaves order by leaf`,
    [],
  );
  const hashes = leaves.map(({ id, at, commitment }) => leafHash(leafData({ id, at }, commitment)));
  const { read, write } = keepTiles();
  const tiles = await appendLeaves(0, hashes, read);
  write(tiles);
  await ask('delete from log_tiles', []);
  await ask(
    `insert into log_tiles (level, tile, hashes) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    [tiles.map(({ level }) => level), tiles.map(({ tile }) => tile), tiles.map(({ hashes: all }) => all)],
  );
  await ask('delete from log_checkpoints', []);
  for (const size of sizes) {
    const root = await rootOf(size, read);
    const note = await signCheckpoint({ size, root });
    await ask('insert into log_checkpoints (size, root, note) values ($1, $2, $3)', [size, root, note]);
  }
}
