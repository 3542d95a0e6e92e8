import { type Checkpoint, parseCheckpoint, parseCount } from '@/lib/tlog/checkpoint';
import { isSignedBy, type Note, parseNote } from '@/lib/tlog/note';
import { parseHashes } from '@/lib/tlog/proof';
import { verifyConsistency } from '@/lib/tlog/tree';
import type { TrustedLog } from './place';

/** What is asked of a witness (c2sp.org/tlog-witness): to believe that `checkpoint` comes after a log of `old` leaves. */
export type Request = { old: number; proof: Buffer[]; note: Note; checkpoint: Checkpoint };
export type Refusal = { status: 400 | 403 | 404 | 409 | 422; body: string; type?: string; isEvidence?: true };

const refuse = (status: Refusal['status'], body: string): Refusal => ({ status, body: `${body}\n` });

/** Reads a request. Undefined when it is none. */
export function parseRequest(body: string): Request | undefined {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const [old, proof] = [parseCount(first.replace(/^old /, '')), parseHashes(lines)];
  if (!first.startsWith('old ') || old === undefined || !proof) return undefined;
  try {
    const note = parseNote(body.slice(end + 2));
    return { old, proof, note, checkpoint: parseCheckpoint(note.text) };
  } catch {
    return undefined;
  }
}

/** The log's signature is good, so that whatever is wrong now, the log itself has signed it. */
function refuseHistory({ old, proof, checkpoint }: Request, last: Checkpoint | undefined): Refusal | undefined {
  const known = last?.size ?? 0;
  if (old > checkpoint.size) return refuse(400, 'The old size is larger than the checkpoint.');
  if (old !== known) return { status: 409, body: `${known}\n`, type: 'text/x.tlog.size' };
  if (last && old === checkpoint.size && !last.root.equals(checkpoint.root))
    return { ...refuse(409, 'Another root was cosigned at this size: the log has forked.'), isEvidence: true };
  if (last && verifyConsistency(old, checkpoint.size, proof, last.root, checkpoint.root)) return undefined;
  if (!last && proof.length === 0) return undefined;
  return { ...refuse(422, 'This does not prove that the log was only added to.'), isEvidence: true };
}

/** Why the witness does not cosign; undefined when it does. `last` is what it cosigned before. */
export function refusalOf(request: Request, log: TrustedLog | undefined, last: Checkpoint | undefined) {
  if (!log) return refuse(404, 'This witness does not watch that log.');
  if (!log.keys.some((key) => isSignedBy(request.note, key)))
    return refuse(403, 'No key that this witness trusts has signed the checkpoint.');
  return refuseHistory(request, last);
}
