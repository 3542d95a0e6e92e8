import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/db/client';
import { parseCheckpoint } from '@/lib/tlog/checkpoint';
import { formatVkey, parseNote, type VerifierKey } from '@/lib/tlog/note';
import { formatProof } from '@/lib/tlog/proof';
import { inclusionProof, type ReadTile, remembering } from '@/lib/tlog/tree';
import { type Content, contentOf } from './bundle-content';
import { files, formatManifest, MOST_PROOFS, proofFile } from './bundle-format';
import { type Proofs, pathInTile, proofsFor, tileFile } from './bundle-proofs';
import { readmeOf } from './bundle-readme';
import { canonicalJson } from './canonical-json';
import { canonicalBody } from './entry-body';
import { logKeys, signLogText } from './log-key';
import { type Ask, type LeafRow, theseLeaves, tilesIn } from './log-rows';
import { witnesses } from './witnesses';
import { type ZipStream, zipStream } from './zip-stream';

/** What a bundle is for; goes into its README. `witnessKeys` are those of LOKET_WITNESSES if
 * not said otherwise: an auditor asks for them elsewhere. */
export type About = { purpose?: string; witnessKeys?: readonly VerifierKey[] };
/** An entry to be put into a bundle. */
export type Chosen = { id: number; at: Date | string };

const AT_A_TIME = 2_000;

const askIn =
  (tx: Tx): Ask =>
  async <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    (await tx.$client.query<Row>(text, values)).rows;

type Making = { ask: Ask; zip: ZipStream; content: Content; proofs: Proofs; read: ReadTile };

/** Canonical JSON, as formatLine() of bundle-format.ts writes it. */
function lineOf(row: LeafRow, path: readonly string[] | undefined): string {
  const way = path ? `,"path":${canonicalJson(path)}` : '';
  if (row.salt !== null) return `{"entry":${canonicalBody(row)},"leaf":${row.leaf}${way},"salt":"${row.salt}"}\n`;
  const erased = `{"at":"${row.leafAt}","id":${row.leafId}}`;
  return `{"commitment":"${row.commitment.toString('hex')}","erased":${erased},"leaf":${row.leaf}${way}}\n`;
}

/** Writes the entries of these leaves, and answers the hash of the file. */
async function* writeLines(making: Making, name: string, leaves: readonly number[], hashes: Record<string, string>) {
  const { ask, zip, proofs, content, read } = making;
  const [file, hash] = [zip.begin(name), createHash('sha256')];
  for (let at = 0; at < leaves.length; at += AT_A_TIME) {
    const rows = await theseLeaves(ask, leaves.slice(at, at + AT_A_TIME));
    let text = '';
    for (const row of rows) {
      if (!row.isThere) throw new Error(`Entry ${row.leafId} of the log is not in the ledger.`);
      text += lineOf(row, proofs.withPath.has(row.leaf) ? await pathInTile(row.leaf, content.size, read) : undefined);
    }
    hash.update(text);
    file.add(text);
    yield* zip.take();
  }
  file.end();
  hashes[name] = hash.digest('hex');
}

async function* writeTiles({ zip, content, proofs, read }: Making) {
  for (const where of proofs.tiles) {
    zip.file(...(await tileFile(where, content.size, read)));
    yield* zip.take();
  }
}

async function* writeProofs({ zip, content, read }: Making) {
  const all = remembering(read);
  for (const leaf of content.leaves.slice(0, MOST_PROOFS)) {
    const path = await inclusionProof(leaf, content.size, all);
    zip.file(proofFile(leaf), formatProof({ leaf, path, checkpoint: content.note }));
    yield* zip.take();
  }
}

function keysOf(witnessKeys: readonly VerifierKey[]): string {
  const line = (what: string) => (key: VerifierKey) => `${what} ${formatVkey(key)}\n`;
  return [...logKeys().map(line('log')), ...witnessKeys.map(line('witness'))].join('');
}

function readmeFor({ leaves, size, note, isCosigned }: Content, { purpose = '' }: About): string {
  const { origin } = parseCheckpoint(parseNote(note).text);
  const madeAt = `${new Date().toISOString().slice(0, 16).replace('T', ' ')}`;
  return readmeOf({ origin, size, entries: leaves.length, madeAt, purpose, isCosigned });
}

/**
 * The bundle of these entries, as parts of a zip: what an auditor checks without us (`npm run verify-log`). To be asked as
 * the worker, who sees the whole log, in one transaction. Throws NotSealedYet.
 */
export async function* bundleOf(tx: Tx, chosen: readonly Chosen[], about: About = {}): AsyncGenerator<Uint8Array> {
  const ask = askIn(tx);
  const zip = zipStream();
  const content = await contentOf(
    ask,
    chosen.map(({ id }) => id),
  );
  const proofs = proofsFor(
    [...content.leaves, ...content.erasures].sort((a, b) => a - b),
    content.size,
  );
  const making: Making = { ask, zip, content, proofs, read: remembering(tilesIn(ask)) };
  zip.file(files.readme, readmeFor(content, about));
  zip.file(files.checkpoint, content.note);
  zip.file(files.keys, keysOf(about.witnessKeys ?? witnesses().map(({ key }) => key)));
  const hashes: Record<string, string> = {};
  yield* writeLines(making, files.entries, content.leaves, hashes);
  yield* writeLines(making, files.erasures, content.erasures, hashes);
  yield* writeTiles(making);
  yield* writeProofs(making);
  zip.file(files.manifest, await signLogText(formatManifest({ entries: content.leaves.length, hashes })));
  zip.finish();
  yield* zip.take();
}
