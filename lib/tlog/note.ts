import { verify } from 'node:crypto';
import { fromBase64, isKeyName, keyObject, type VerifierKey } from './vkey';

export { formatVkey, type KeyKind, parseVkey, type VerifierKey, verifierKey } from './vkey';

/** One line under a note: who says to have signed it (`id` as in VerifierKey), and what follows the key id. */
export type Signature = { name: string; id: string; bytes: Buffer };
/** A signed note (c2sp.org/signed-note). `text` is what is signed, its last newline included. */
export type Note = { text: string; signatures: Signature[] };

/** Signs bytes with Ed25519: 64 bytes. The key stays with whoever gives this function. */
export type SignBytes = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const MOST_BYTES = 64 * 1024;
const MOST_SIGNATURES = 100;
const TIME_BYTES = 8;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a note has none of them
const controlCharacters = /[\x00-\x09\x0b-\x1f]/;

function parseLine(line: string): Signature {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length < 5) throw new Error('A line under the note is no signature.');
  return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}

/** Reads a signed note. Throws when it is none; says nothing about who signed it. */
export function parseNote(raw: string): Note {
  const end = raw.lastIndexOf('\n\n');
  if (raw.length > MOST_BYTES || end < 0 || !raw.endsWith('\n') || controlCharacters.test(raw))
    throw new Error('This is not a signed note.');
  const lines = raw.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new Error('This note has too many signatures.');
  return { text: raw.slice(0, end + 1), signatures: lines.map(parseLine) };
}

/** What a cosignature signs (c2sp.org/tlog-cosignature, v1): when, and the whole body of the checkpoint. */
const cosigned = (time: bigint, text: string) => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);

function isGood(text: string, key: VerifierKey, { bytes }: Signature): boolean {
  if (key.kind === 'note') return bytes.length === 64 && verify(null, Buffer.from(text), keyObject(key), bytes);
  if (bytes.length !== 64 + TIME_BYTES) return false;
  return verify(null, cosigned(bytes.readBigUInt64BE(), text), keyObject(key), bytes.subarray(TIME_BYTES));
}

const ofKey = (note: Note, key: VerifierKey) =>
  note.signatures.filter(({ name, id }) => name === key.name && id === key.id);

/** Did this key sign the note? False as well when one of its lines is good and another is not. */
export function isSignedBy(note: Note, key: VerifierKey): boolean {
  const lines = ofKey(note, key);
  return lines.length > 0 && lines.every((line) => isGood(note.text, key, line));
}

/** When a witness says to have cosigned, in seconds since 1970; undefined when it did not. */
export function cosignedAt(note: Note, key: VerifierKey): number | undefined {
  if (key.kind !== 'cosignature' || !isSignedBy(note, key)) return undefined;
  return Number(ofKey(note, key)[0]?.bytes.readBigUInt64BE());
}

const formatLine = (key: VerifierKey, bytes: Uint8Array) =>
  `— ${key.name} ${Buffer.concat([Buffer.from(key.id, 'hex'), bytes]).toString('base64')}\n`;

/** The line with which `key` signs a text. It ends in a newline, as the text must. */
export const signLine = async (key: VerifierKey, sign: SignBytes, text: string): Promise<string> =>
  formatLine(key, await sign(Buffer.from(text)));

/** The line with which a witness cosigns the body of a checkpoint at `time`, in seconds since 1970. */
export async function cosignLine(key: VerifierKey, sign: SignBytes, text: string, time: number): Promise<string> {
  const stamp = Buffer.alloc(TIME_BYTES);
  stamp.writeBigUInt64BE(BigInt(time));
  return formatLine(key, Buffer.concat([stamp, await sign(cosigned(BigInt(time), text))]));
}

/** A note of a text and the lines under it. */
export const formatNote = (text: string, lines: readonly string[]): string => `${text}\n${lines.join('')}`;
