import { HASH_BYTES } from './hashes';
import { fromBase64 } from './vkey';

/** What a log says of itself (c2sp.org/tlog-checkpoint): its name, how many leaves it has, and the root over them. */
export type Checkpoint = { origin: string; size: number; root: Buffer };

const decimal = /^(0|[1-9]\d*)$/;

/** A count as the formats write it, without leading zeroes. Undefined for anything else. */
export function parseCount(text: string): number | undefined {
  const count = Number(text);
  return decimal.test(text) && Number.isSafeInteger(count) ? count : undefined;
}

/** A hash in base64. Undefined for anything else. */
export function parseHash(text: string): Buffer | undefined {
  const hash = fromBase64(text);
  return hash?.length === HASH_BYTES ? hash : undefined;
}

/** The text to be signed. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads the text of a note as a checkpoint; lines after the third are an extension and say nothing to us. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', count = '', encoded = '', ...rest] = text.split('\n');
  const [size, root] = [parseCount(count), parseHash(encoded)];
  const isWhole = rest.at(-1) === '' && rest.slice(0, -1).every((line) => line !== '');
  if (!origin || size === undefined || !root || !isWhole) throw new Error('This note is not a checkpoint of a log.');
  return { origin, size, root };
}
