import { readFile } from 'node:fs/promises';
import { type Checkpoint, parseCheckpoint } from '@/lib/tlog/checkpoint';
import { cosignedAt, parseNote, type VerifierKey } from '@/lib/tlog/note';

const MOST_BYTES = 512 * 1024 * 1024;

async function contentOf(place: string): Promise<string> {
  if (!/^https?:/.test(place)) return readFile(place, 'utf8');
  const response = await fetch(place, { signal: AbortSignal.timeout(30_000), redirect: 'error' });
  if (!response.ok) throw new Error(`${place} answers ${response.status}.`);
  const text = await response.text();
  if (text.length > MOST_BYTES) throw new Error(`${place} is too long.`);
  return text;
}

/** One checkpoint as a witness shows it, or its history: each checkpoint as a line of JSON. */
const notesIn = (content: string): string[] =>
  content.startsWith('"')
    ? content
        .split('\n')
        .filter(Boolean)
        .map((line) => String(JSON.parse(line)))
    : [content];

/**
 * What a witness has seen of the log, from a file or from its address. Throws when one of these is not signed by one of
 * `witnesses`; without any, what the file says is believed.
 */
export async function seenCheckpoints(place: string, witnesses: readonly VerifierKey[]): Promise<Checkpoint[]> {
  return notesIn(await contentOf(place)).map((raw) => {
    const note = parseNote(raw);
    if (witnesses.length > 0 && !witnesses.some((key) => cosignedAt(note, key) !== undefined))
      throw new Error(`A checkpoint in ${place} is not signed by this witness.`);
    return parseCheckpoint(note.text);
  });
}
