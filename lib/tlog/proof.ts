import { parseCount, parseHash } from './checkpoint';

/** That a leaf is in a log, to be checked without it (c2sp.org/tlog-proof): `checkpoint` is the whole signed note. */
export type LeafProof = { leaf: number; path: Buffer[]; checkpoint: string };

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 63;

export const formatProof = ({ leaf, path, checkpoint }: LeafProof): string =>
  [FIRST_LINE, `index ${leaf}`, ...path.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** Lines of one hash each, as proofs of the formats have them. Undefined when one of them is something else. */
export function parseHashes(lines: readonly string[]): Buffer[] | undefined {
  const hashes = lines.map(parseHash);
  const whole = hashes.filter((hash) => hash !== undefined);
  return whole.length === hashes.length && whole.length <= MOST_HASHES ? whole : undefined;
}

/** Reads a proof. Throws when it is none; whether it proves anything is for verifyInclusion() to say. */
export function parseProof(text: string): LeafProof {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [index = '', ...hashes] = lines;
  const [leaf, path] = [parseCount(index.replace(/^index /, '')), parseHashes(hashes)];
  if (first !== FIRST_LINE || !index.startsWith('index ') || leaf === undefined || !path)
    throw new Error('This is not a proof of a log (c2sp.org/tlog-proof@v1).');
  return { leaf, path, checkpoint: text.slice(end + 2) };
}
