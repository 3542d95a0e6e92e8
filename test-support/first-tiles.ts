import { canonicalBody, commitmentOf, type EntryRow, entryColumns, leafData } from '@/lib/ledger/entry-body';
import { leafHash } from '@/lib/tlog/hashes';
import { asSuperuser } from './database';

/** Seals what is not sealed yet, as the worker does, but for what stands above the first tiles. */
export async function sealAll(): Promise<void> {
  const rows = await asSuperuser<EntryRow & { salt: string }>(
    `select ${entryColumns} from audit_entries e where not exists (select from log_leaves l where l.entry_id = e.id) order by e.id`,
  );
  const leaves = rows.map((row) => ({ row, commitment: commitmentOf(row.salt, canonicalBody(row)) }));
  await asSuperuser(
    `insert into log_leaves (leaf, entry_id, entry_at, commitment)
     select (select count(*) from log_leaves) + o - 1, id, at::timestamptz, c
     from unnest($1::bigint[], $2::text[], $3::bytea[]) with ordinality u (id, at, c, o)`,
    [rows.map(({ id }) => id), rows.map(({ at }) => at), leaves.map(({ commitment }) => commitment)],
  );
  const hashes = leaves.map(({ row, commitment }) => leafHash(leafData(row, commitment)));
  await asSuperuser(
    `insert into log_tiles as t (level, tile, hashes) values (0, 0, $1)
     on conflict (level, tile) do update set hashes = t.hashes || excluded.hashes`,
    [Buffer.concat(hashes)],
  );
}
