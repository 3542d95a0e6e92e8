import 'server-only';
import { env } from '@/lib/env';
import { currentKey, type KeyFor, publicKeys } from '@/lib/keys/keys';
import { sign } from '@/lib/keys/sign';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '@/lib/tlog/checkpoint';
import { formatNote, isSignedBy, parseNote, signLine, type VerifierKey, verifierKey } from '@/lib/tlog/note';

/** What the log calls itself: where it is read, without the scheme. */
export const logOrigin = (): string => `${new URL(env().PUBLIC_URL).host}/log`;

const named = (origin: string, { jwk }: KeyFor<'log'>): VerifierKey =>
  verifierKey(origin, 'note', Buffer.from(jwk.x, 'base64url'));

/** The keys of the log under its name, the one that signs first: what witnesses and auditors are given. */
export const logKeys = (): VerifierKey[] => publicKeys('log').map((key) => named(logOrigin(), key));

/** A note signed by the key of the log that signs today. Only texts that nobody could take for a checkpoint of another kind. */
export async function signLogText(text: string): Promise<string> {
  const key = currentKey('log');
  return formatNote(text, [await signLine(named(logOrigin(), key), (bytes) => sign(key.kid, bytes), text)]);
}

/** A checkpoint as a signed note (c2sp.org/tlog-checkpoint). */
export const signCheckpoint = (checkpoint: Omit<Checkpoint, 'origin'>): Promise<string> =>
  signLogText(formatCheckpoint({ origin: logOrigin(), ...checkpoint }));

/** A signed checkpoint, without asking who signed it. Undefined when the text is none. */
function readNote(raw: string) {
  try {
    const note = parseNote(raw);
    return { note, checkpoint: parseCheckpoint(note.text) };
  } catch {
    return undefined;
  }
}

/**
 * What a checkpoint of ours says. Undefined when no key of this log, of today or before, signed it. The name is the note's
 * own: the address of a log may change.
 */
export function readCheckpoint(raw: string): Checkpoint | undefined {
  const read = readNote(raw);
  if (!read) return undefined;
  const isOurs = publicKeys('log').some((key) => isSignedBy(read.note, named(read.checkpoint.origin, key)));
  return isOurs ? read.checkpoint : undefined;
}
