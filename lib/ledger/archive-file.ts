import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type ArchiveLine, type Ask, batchesIn, firstWrong, sealedIn } from './archive-lines';
import { canonicalJson } from './canonical-json';
import type { EntryBody } from './entry-body';

/** What stands beside an archived month, for whoever opens it in ten years. `checkpoint`: a signed note over all its leaves. */
export type Manifest = {
  format: 'loket-audit-archive/1';
  month: string;
  entries: number;
  /** What is left of entries that were erased by law: who did what and when. */
  erased: EntryBody[];
  firstLeaf: number;
  lastLeaf: number;
  sha256: string;
  checkpoint: string | null;
};

export const fileOf = (dir: string, month: string) => `${dir}/audit-${month}.jsonl.gz`;
export const manifestOf = (file: string) => file.replace(/\.jsonl\.gz$/, '.manifest.json');
export const readManifest = (file: string) => JSON.parse(readFileSync(manifestOf(file), 'utf8')) as Manifest;

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

const newestCheckpoint = 'select note from log_checkpoints where size > $1 order by size limit 1';

/** Writes a month as gzipped lines, and beside it what it is. The file is on the disk before the manifest says so. */
export async function writeArchive(ask: Ask, month: { name: string; table: string }, file: string): Promise<Manifest> {
  const counted = { entries: 0, erased: [] as EntryBody[], firstLeaf: Number.POSITIVE_INFINITY, lastLeaf: -1 };
  async function* text() {
    for await (const { lines, left } of batchesIn(ask, month.table)) {
      counted.entries += lines.length;
      counted.erased.push(...left);
      for (const { leaf } of lines) {
        counted.firstLeaf = Math.min(counted.firstLeaf, leaf);
        counted.lastLeaf = Math.max(counted.lastLeaf, leaf);
      }
      yield lines.map((line) => `${canonicalJson(line)}\n`).join('');
    }
  }
  await pipeline(Readable.from(text()), createGzip(), createWriteStream(file, { mode: 0o600 }));
  const written = await open(file, 'r+');
  await written.sync();
  await written.close();
  const [newest] = await ask<{ note: string }>(newestCheckpoint, [counted.lastLeaf]);
  const firstLeaf = counted.entries === 0 ? -1 : counted.firstLeaf;
  const manifest: Manifest = {
    ...{ format: 'loket-audit-archive/1', month: month.name, ...counted, firstLeaf },
    ...{ sha256: await digestOf(file), checkpoint: newest?.note ?? null },
  };
  writeFileSync(manifestOf(file), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}

async function* batchesOf(file: string, size = 2_000): AsyncGenerator<ArchiveLine[]> {
  let lines: ArchiveLine[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    lines.push(JSON.parse(line) as ArchiveLine);
    if (lines.length < size) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}

const leavesOfMonth = `select count(*)::float8 as leaves from log_leaves
  where entry_at >= $1::timestamp at time zone 'UTC' and entry_at < ($1::timestamp + interval '1 month') at time zone 'UTC'`;

/**
 * Checks an archived month against the log that stayed in the database: the file is the one that was written, each entry is
 * what was sealed, and none is missing. Answers the first thing that is wrong.
 */
export async function verifyArchive(ask: Ask, file: string): Promise<string | undefined> {
  const manifest = readManifest(file);
  if ((await digestOf(file)) !== manifest.sha256) return 'the file is not the one the manifest names';
  const seen = new Set<number>();
  for await (const lines of batchesOf(file)) {
    const wrong = await firstWrong(ask, lines);
    if (wrong) return wrong;
    const outside = lines.map(sealedIn).find(({ at }) => !at.startsWith(manifest.month));
    if (outside) return `entry ${outside.id} is of another month`;
    for (const { leaf } of lines) seen.add(leaf);
  }
  const [log] = await ask<{ leaves: number }>(leavesOfMonth, [`${manifest.month}-01`]);
  const whole = seen.size === manifest.entries && log?.leaves === manifest.entries;
  return whole
    ? undefined
    : `the log has ${log?.leaves} entries of this month, the file ${seen.size}, its manifest ${manifest.entries}`;
}
