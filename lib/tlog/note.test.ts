import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatCheckpoint, parseCheckpoint } from './checkpoint';
import { leafHash } from './hashes';
import { cosignedAt, cosignLine, formatNote, formatVkey, isSignedBy, parseNote, parseVkey, signLine } from './note';
import { verifierKey } from './vkey';

/** The example in the documentation of Go's golang.org/x/mod/sumdb/note. */
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const quote =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
    '’',
    "'",
  );
const line =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

function keyPair(name: string, kind: 'note' | 'cosignature') {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { key: verifierKey(name, kind, privateKey), sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
}

test('a note signed by Go verifies', () => {
  const key = parseVkey(peter);
  expect(formatVkey(key)).toBe(peter);
  const note = parseNote(formatNote(quote, [line]));
  expect(note.text).toBe(quote);
  expect(isSignedBy(note, key)).toBe(true);
  expect(isSignedBy({ ...note, text: quote.replace('answer', 'Answer') }, key)).toBe(false);
  expect(isSignedBy(note, keyPair('PeterNeumann', 'note').key)).toBe(false);
});

test('a vkey whose hash or kind is another is refused', () => {
  expect(() => parseVkey(peter.replace('c74f20a3', 'c74f20a4'))).toThrow('not that of its key');
  expect(() => parseVkey(peter.replace('PeterNeumann', 'PeterNeuman'))).toThrow('not that of its key');
  expect(() => parseVkey(peter.replace('+AR', '+BR'))).toThrow();
  for (const bad of ['', 'a', 'a+b+c', `${peter}=`, peter.slice(0, -4)]) expect(() => parseVkey(bad)).toThrow();
  expect(() => verifierKey('two words', 'note', Buffer.alloc(32))).toThrow('cannot name a key');
});

const body = formatCheckpoint({ origin: 'loket.example/log', size: 7, root: leafHash(Buffer.from('x')) });

test('a checkpoint is signed by the log and cosigned by a witness', async () => {
  const [log, witness] = [keyPair('loket.example/log', 'note'), keyPair('saksi.example', 'cosignature')];
  const lines = [
    await signLine(log.key, log.sign, body),
    await cosignLine(witness.key, witness.sign, body, 1234567890),
  ];
  const note = parseNote(formatNote(body, lines));
  expect(parseCheckpoint(note.text)).toEqual({
    origin: 'loket.example/log',
    size: 7,
    root: leafHash(Buffer.from('x')),
  });
  expect(isSignedBy(note, log.key)).toBe(true);
  expect(cosignedAt(note, witness.key)).toBe(1234567890);
  expect(cosignedAt(note, log.key)).toBeUndefined();
  expect(parseVkey(formatVkey(witness.key))).toEqual(witness.key);
});

test('a cosignature is for one time and one checkpoint', async () => {
  const witness = keyPair('saksi.example', 'cosignature');
  const note = parseNote(formatNote(body, [await cosignLine(witness.key, witness.sign, body, 1234567890)]));
  const [signature] = note.signatures;
  const later = Buffer.from(signature?.bytes ?? '');
  later.writeBigUInt64BE(1234567891n);
  const moved = { ...note, signatures: note.signatures.map((one) => ({ ...one, bytes: later })) };
  expect(cosignedAt(moved, witness.key)).toBeUndefined();
  expect(cosignedAt({ ...note, text: body.replace('\n7\n', '\n8\n') }, witness.key)).toBeUndefined();
  // The very same key as a log's key: another kind, another id, so nobody takes one signature for the other.
  expect(isSignedBy(note, verifierKey('saksi.example', 'note', witness.key.publicKey))).toBe(false);
});

test('a second, false line of the same key spoils the note', async () => {
  const log = keyPair('loket.example/log', 'note');
  const [good, bad] = [await signLine(log.key, log.sign, body), await signLine(log.key, log.sign, `${body}x\n`)];
  expect(isSignedBy(parseNote(formatNote(body, [good, good])), log.key)).toBe(true);
  expect(isSignedBy(parseNote(formatNote(body, [good, bad])), log.key)).toBe(false);
  expect(isSignedBy({ text: body, signatures: [] }, log.key)).toBe(false);
});

test.each([
  '',
  'text\n',
  'text\n\n',
  `text\n\n${line.trimEnd()}`,
  `text\r\n\n${line}`,
  `text\n\n${line}\n`,
  'text\n\n- a b\n',
  'text\n\n— name AAAA\n',
  'text\n\n— name AAAAAAA\n',
  `text\n\n${line.repeat(101)}`,
])('what is no note is refused (%#)', (raw) => {
  expect(() => parseNote(raw)).toThrow();
});

const root = leafHash(Buffer.from('x')).toString('base64');
test.each([
  `a\n07\n${root}\n`,
  `a\n-1\n${root}\n`,
  `a\n7\n${root.slice(4)}\n`,
  `\n7\n${root}\n`,
  `a\n7\n${root}`,
  `a\n7\n${root}\n\n`,
  `a\n99999999999999999999\n${root}\n`,
])('what is no checkpoint is refused (%#)', (text) => {
  expect(() => parseCheckpoint(text)).toThrow('not a checkpoint');
});

test('lines after the third are allowed, and signed with the rest', () => {
  expect(parseCheckpoint(`a\n7\n${root}\nmore\n`).size).toBe(7);
});
