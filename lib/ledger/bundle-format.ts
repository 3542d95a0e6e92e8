import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import type { EntryBody } from './entry-body';

/** What a bundle holds: a zip of these files, and of `tile/...` and `proofs/...`. */
export const files = {
  readme: 'README.txt',
  checkpoint: 'checkpoint',
  keys: 'keys.txt',
  entries: 'entries.jsonl',
  erasures: 'erasures.jsonl',
  manifest: 'manifest',
} as const;

/** Proofs of single entries (c2sp.org/tlog-proof), for whoever checks without our program: of so many at most. */
export const MOST_PROOFS = 1_000;
export const proofFile = (leaf: number): string => `proofs/${leaf}.tlog-proof`;

const nullable = z.string().nullable();
const body = z.strictObject({
  ...{ id: z.number(), at: z.string(), xid: z.string(), actorKind: z.string(), act: z.string(), outcome: z.string() },
  ...{ actorId: nullable, role: nullable, officeId: nullable, counter: z.number().nullable(), sessionRef: nullable },
  ...{ requestId: nullable, makerId: nullable, actorRegion: nullable, region: nullable, subjectId: nullable },
  ...{ residentId: nullable, caseId: nullable, reason: nullable, detail: z.unknown(), changes: z.unknown() },
}) satisfies z.ZodType<EntryBody>;

/** `path`: the siblings inside its tile, when the tile itself is not in the bundle. */
const place = { leaf: z.number(), path: z.array(z.string()).optional() };
const sealedLine = z.strictObject({ ...place, salt: z.string(), entry: body });
/** Erased by law: what was said and the salt are gone, what was sealed of it is left. */
const erasedLine = z.strictObject({
  ...place,
  commitment: z.hex(),
  erased: z.strictObject({ id: z.number(), at: z.string() }),
});
const bundleLine = z.union([sealedLine, erasedLine]);
export type BundleLine = z.infer<typeof bundleLine>;

export const formatLine = (line: BundleLine): string => `${canonicalJson(line)}\n`;

/**
 * Undefined for what is no line of a bundle, spelt as formatLine() does: a member more, or the same one twice, would show a
 * reader what nobody has sealed.
 */
export function parseLine(text: string): BundleLine | undefined {
  try {
    const line = bundleLine.parse(JSON.parse(text));
    return formatLine(line) === `${text}\n` ? line : undefined;
  } catch {
    return undefined;
  }
}

export const idOf = (line: BundleLine): number => ('entry' in line ? line.entry.id : line.erased.id);

/** What the log signs of a bundle, so that no line of it gets lost on the way. No log could take it for a checkpoint. */
export type Manifest = { entries: number; hashes: Record<string, string> };
const FIRST_LINE = 'loket-bundle/v1';

export const formatManifest = ({ entries, hashes }: Manifest): string =>
  [FIRST_LINE, `entries ${entries}`, ...Object.entries(hashes).map(([name, hash]) => `${hash} ${name}`), ''].join('\n');

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
