import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalBody, commitmentOf, type EntryRow, entryColumns, leafData } from '@/lib/ledger/entry-body';
import type { Ask } from '@/lib/ledger/log-rows';
import { formatCheckpoint } from '@/lib/tlog/checkpoint';
import { leafHash } from '@/lib/tlog/hashes';
import { formatNote, signLine, type VerifierKey, verifierKey } from '@/lib/tlog/note';
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

/** Gives each entry that has none a leaf, in their order: with the triggers off, as whoever owns the server can. */
export async function addLeaves(ask: Ask): Promise<number> {
  const entries = await ask<EntryRow>(
    `select ${entryColumns} from audit_entries e
     where not exists (select from log_leaves l where l.entry_id = e.id) order by e.id`,
    [],
  );
  const [last] = await ask<{ next: number }>('select coalesce(max(leaf) + 1, 0)::float8 as next from log_leaves', []);
  await ask(
    `insert into log_leaves (leaf, entry_id, entry_at, commitment)
     select $1 + n - 1, id, at, commitment from unnest($2::bigint[], $3::timestamptz[], $4::bytea[]) with ordinality t (id, at, commitment, n)`,
    [
      last?.next ?? 0,
      entries.map(({ id }) => id),
      entries.map(({ at }) => at),
      entries.map((entry) => commitmentOf(entry.salt ?? '', canonicalBody(entry))),
    ],
  );
  return entries.length;
}

type Leaf = { id: number; at: string; commitment: Buffer };

/** Makes all tiles and checkpoints anew from the leaves: what a thief of the server and of the log's key can do. */
export async function sealAnew(ask: Ask, sizes: readonly number[], log: LogKey): Promise<void> {
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
    const text = formatCheckpoint({ origin: log.key.name, size, root });
    const note = formatNote(text, [await signLine(log.key, signer(log), text)]);
    await ask('insert into log_checkpoints (size, root, note) values ($1, $2, $3)', [size, root, note]);
  }
}
