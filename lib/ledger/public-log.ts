import 'server-only';
import { sql } from 'drizzle-orm';
import type { Call } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { formatEntries } from '@/lib/tlog/entry-bundles';
import { HASH_BYTES } from '@/lib/tlog/hashes';
import { parseTilePath, type TilePath } from '@/lib/tlog/paths';
import { ask, askAll } from '@/lib/transaction';
import { exactMoment, leafData } from './entry-body';

// What a log shows to everybody (c2sp.org/tlog-tiles). No leaf says anything of a person: only its commitment.
const notHere = () => new ProtocolError('not_found', 'There is no such part of the log.', 404);
const open = { 'access-control-allow-origin': '*' };
/** A tile of a width never changes, a partial one neither: it is the beginning of what comes later. */
const forEver = {
  ...open,
  'content-type': 'application/octet-stream',
  'cache-control': 'public, max-age=31536000, immutable',
};

type Newest = { note: string; lines: string[] };

/** The last checkpoint, with the lines of the witnesses that have cosigned this very one. */
export async function checkpoint(): Promise<Response> {
  const newest = await ask<Newest>(sql`select c.note,
      array(select s.line from log_cosignatures s where s.size = c.size order by s.witness) as lines
    from log_checkpoints c order by c.size desc limit 1`);
  if (!newest) throw notHere();
  const headers = { ...open, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
  return new Response(newest.note + newest.lines.join(''), { headers });
}

async function hashes({ level, tile, width }: TilePath): Promise<Uint8Array> {
  const bytes = width * HASH_BYTES;
  const row = await ask<{ hashes: Buffer }>(
    sql`select substring(hashes for ${bytes}::int) as hashes from log_tiles where level = ${level} and tile = ${tile}`,
  );
  if (row?.hashes.length !== bytes) throw notHere();
  return row.hashes;
}

async function entries({ tile, width }: TilePath): Promise<Uint8Array> {
  const first = tile * 256;
  const rows = await askAll<{ id: number; at: string; commitment: Buffer }>(
    sql`select entry_id::float8 as id, ${sql.raw(exactMoment('entry_at'))} as at, commitment
      from log_leaves where leaf >= ${first} and leaf < ${first + width} order by leaf`,
  );
  if (rows.length !== width) throw notHere();
  return formatEntries(rows.map((row) => leafData(row, row.commitment)));
}

/** A tile of hashes, or a bundle of entries, of that path. */
export async function tile(_call: Call, { path = '' }: Record<string, string>): Promise<Response> {
  const asked = parseTilePath(`tile/${path.replaceAll(',', '/')}`);
  if (!asked) throw notHere();
  const bytes = asked.level === 'entries' ? await entries(asked) : await hashes(asked);
  return new Response(Uint8Array.from(bytes), { headers: forEver });
}
