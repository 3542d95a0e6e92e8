import { type Checkpoint, parseCheckpoint } from '@/lib/tlog/checkpoint';
import { leafHash } from '@/lib/tlog/hashes';
import { isSignedBy, type Note, parseNote, type VerifierKey, verifierKey } from '@/lib/tlog/note';
import { parseProof } from '@/lib/tlog/proof';
import { verifyInclusion } from '@/lib/tlog/tree';
import { type Files, keysIn, linesIn, textIn, unzipBundle } from './bundle-files';
import { type BundleLine, files, formatManifest, idOf, parseLine, proofFile, sha256 } from './bundle-format';
import { type BundleTree, treeIn } from './bundle-tree';
import { canonicalBody, commitmentOf, leafData } from './entry-body';

/** Keys from elsewhere than the bundle. Without them its own are believed, which `trusted` says. */
export type Keys = { log: readonly VerifierKey[]; witness: readonly VerifierKey[] };
export type BundleProblem = {
  kind: (typeof bundleProblems)[number];
  line?: number;
  leaf?: number;
  entryId?: number;
  detail?: string;
};
export const bundleProblems = [
  'unreadable',
  'log-signature',
  'witness-signature',
  'manifest',
  'tiles',
  'line',
  'order',
  'entry-changed',
  'erasure',
  'proof',
] as const;
export type BundleVerdict = {
  problem: BundleProblem | undefined;
  entries: number;
  checkpoint?: Checkpoint;
  cosignedBy: string[];
  trusted: 'own' | 'given';
};

/** Thrown inside, answered as the verdict. */
class Bad extends Error {
  constructor(readonly found: BundleProblem) {
    super(found.kind);
  }
}

const isLogs = (note: Note, origin: string, keys: readonly VerifierKey[]) =>
  keys.some((key) => isSignedBy(note, verifierKey(origin, 'note', key.publicKey)));

function checkpointIn(all: Files, keys: Keys): { checkpoint: Checkpoint; cosignedBy: string[] } {
  const note = parseNote(textIn(all, files.checkpoint));
  const checkpoint = parseCheckpoint(note.text);
  if (!isLogs(note, checkpoint.origin, keys.log)) throw new Bad({ kind: 'log-signature' });
  const missing = keys.witness.find((key) => !isSignedBy(note, key));
  if (missing) throw new Bad({ kind: 'witness-signature', detail: missing.name });
  return { checkpoint, cosignedBy: keys.witness.map(({ name }) => name) };
}

/** No line went missing on the way. */
function checkManifest(all: Files, entries: number, origin: string, keys: Keys): void {
  const note = parseNote(textIn(all, files.manifest));
  const hashOf = (name: string) => sha256(all[name] ?? new Uint8Array());
  const hashes = Object.fromEntries([files.entries, files.erasures].map((name) => [name, hashOf(name)]));
  const isWhole = note.text === formatManifest({ entries, hashes });
  if (!isWhole || !isLogs(note, origin, keys.log)) throw new Bad({ kind: 'manifest' });
}

type Line = { line: BundleLine; number: number };
const placeOf = ({ line, number }: Line) => ({ line: number, leaf: line.leaf, entryId: idOf(line) });

/** The hash of the leaf that this line must be. */
function hashOf({ line }: Line): Buffer {
  if (!('entry' in line)) return leafHash(leafData(line.erased, Buffer.from(line.commitment, 'hex')));
  return leafHash(leafData(line.entry, commitmentOf(line.salt, canonicalBody(line.entry))));
}

/** Checks the lines of a file one after the other, and gives each with the hash of its leaf. */
function* goodLines(all: Files, name: string, tree: BundleTree): Generator<Line & { hash: Buffer }> {
  let [number, last] = [0, -1];
  for (const text of linesIn(all, name)) {
    const line = parseLine(text);
    number++;
    if (!line) throw new Bad({ kind: 'line', line: number });
    const at = { line, number };
    if (line.leaf <= last) throw new Bad({ kind: 'order', ...placeOf(at) });
    last = line.leaf;
    const hash = hashOf(at);
    if (!tree.holds(line.leaf, hash, line.path)) throw new Bad({ kind: 'entry-changed', ...placeOf(at) });
    yield { ...at, hash };
  }
}

/** The entries that a sealed record of an erasure names. */
function erasedIn(all: Files, tree: BundleTree): Set<unknown> {
  const named = new Set<unknown>();
  for (const at of goodLines(all, files.erasures, tree)) {
    const { line } = at;
    const isErasure = 'entry' in line && line.entry.act === 'audit.erase' && line.entry.outcome === 'done';
    if (!isErasure) throw new Bad({ kind: 'erasure', ...placeOf(at) });
    named.add((line.entry.detail as { entry?: unknown } | null)?.entry);
  }
  return named;
}

function checkProof(all: Files, at: Line & { hash: Buffer }, { size, root }: Checkpoint): void {
  const name = proofFile(at.line.leaf);
  if (!Object.hasOwn(all, name)) return;
  const { leaf, path, checkpoint } = parseProof(textIn(all, name));
  const isOurs = leaf === at.line.leaf && checkpoint === textIn(all, files.checkpoint);
  if (!isOurs || !verifyInclusion(at.hash, leaf, size, path, root)) throw new Bad({ kind: 'proof', ...placeOf(at) });
}

async function check(all: Files, keys: Keys, verdict: BundleVerdict): Promise<void> {
  Object.assign(verdict, checkpointIn(all, keys));
  const { checkpoint } = verdict;
  if (!checkpoint) return;
  const tree = await treeIn(all, checkpoint.size, checkpoint.root).catch((error: Error) => {
    throw new Bad({ kind: 'tiles', detail: error.message });
  });
  const erased = erasedIn(all, tree);
  for (const at of goodLines(all, files.entries, tree)) {
    if ('erased' in at.line && !erased.has(at.line.erased.id)) throw new Bad({ kind: 'erasure', ...placeOf(at) });
    checkProof(all, at, checkpoint);
    verdict.entries++;
  }
  checkManifest(all, verdict.entries, checkpoint.origin, keys);
}

/** Checks a bundle with nothing but its bytes and these keys. */
export async function verifyBundle(zip: Uint8Array, given: Keys = { log: [], witness: [] }): Promise<BundleVerdict> {
  const trusted = given.log.length > 0 ? 'given' : 'own';
  const verdict: BundleVerdict = { problem: undefined, entries: 0, cosignedBy: [], trusted };
  try {
    const all = unzipBundle(zip);
    const own = keysIn(all);
    const witness = given.witness.length > 0 ? given.witness : own.witness.filter((key) => key.kind === 'cosignature');
    await check(all, { log: given.log.length > 0 ? given.log : own.log, witness }, verdict);
  } catch (error) {
    verdict.problem = error instanceof Bad ? error.found : { kind: 'unreadable', detail: (error as Error).message };
  }
  return verdict;
}
