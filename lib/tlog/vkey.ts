import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** What a key signs: notes (c2sp.org/signed-note, type 1) or, as a witness, checkpoints (c2sp.org/tlog-cosignature, 4). */
export const keyKinds = { note: 1, cosignature: 4 } as const;
export type KeyKind = keyof typeof keyKinds;

/** Who may have signed a note: an Ed25519 key under a name. `id` is the key id, 8 hexadecimal digits. */
export type VerifierKey = { name: string; id: string; kind: KeyKind; publicKey: Buffer };

/** RFC 8410: what goes before the 32 bytes of an Ed25519 key to make it SubjectPublicKeyInfo. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

export const keyObject = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });

export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);

/** The bytes of base64 as it is written by everybody: padded, nothing left over. Undefined for anything else. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** A key of a name, from its 32 bytes or from a key of node:crypto, private or public. */
export function verifierKey(name: string, kind: KeyKind, key: Uint8Array | KeyObject): VerifierKey {
  if (!isKeyName(name)) throw new Error(`"${name}" cannot name a key: no spaces and no plus.`);
  const publicKey = key instanceof Uint8Array ? Buffer.from(key) : rawKey(key);
  if (publicKey.length !== KEY_BYTES) throw new Error('An Ed25519 key has 32 bytes.');
  const hash = createHash('sha256').update(`${name}\n`).update(Buffer.of(keyKinds[kind])).update(publicKey);
  return { name, id: hash.digest('hex').slice(0, 8), kind, publicKey };
}

function rawKey(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return half.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
}

/** `name+hash+base64`, as Go's sumdb/note and witnesses write it. */
export const formatVkey = ({ name, id, kind, publicKey }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([Buffer.of(keyKinds[kind]), publicKey]).toString('base64')}`;

/** Reads what formatVkey() writes. Throws when it is something else, or when its id is not that of its key. */
export function parseVkey(text: string): VerifierKey {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded);
  const kind = (['note', 'cosignature'] as const).find((one) => keyKinds[one] === bytes?.[0]);
  if (!bytes || !kind) throw new Error(`This is not a verifier key (name+hash+base64): ${text}`);
  const key = verifierKey(name, kind, bytes.subarray(1));
  if (key.id !== id) throw new Error(`The hash in this verifier key is not that of its key: ${text}`);
  return key;
}
