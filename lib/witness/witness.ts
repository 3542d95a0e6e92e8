import { type Checkpoint, parseCheckpoint } from '@/lib/tlog/checkpoint';
import { cosignLine, formatNote, isSignedBy, parseNote } from '@/lib/tlog/note';
import { parseRequest, type Refusal, type Request, refusalOf } from './add-checkpoint';
import { appendDurably, replaceDurably, textOf } from './durable';
import { fileOf, type Place, trustedLogs } from './place';

export type Answer = { status: number; body: string; type?: string };
/** What a witness does: it cosigns, or says why not, and shows what it cosigned. */
export type Witness = {
  addCheckpoint: (body: string) => Promise<Answer>;
  /** The note it cosigned last. */
  lastCheckpoint: (origin: string) => Promise<string | undefined>;
  /** Notes it cosigned before, one a minute, each as a line of JSON. */
  history: (origin: string) => Promise<string | undefined>;
};

/** A history of every second would grow by a hundred megabytes a week; one of every minute says as much. */
const KEEP_EVERY_SECONDS = 60;

const damaged = (origin: string) =>
  new Error(`What this witness remembers of ${origin} is damaged. Bring its folder back from a copy.`);

/** What this witness remembers. Its own line under it must be good: a spoilt file is no reason to believe a log anew. */
async function remembered(place: Place, origin: string): Promise<Checkpoint | undefined> {
  const text = await textOf(fileOf(place, origin, 'checkpoint'));
  if (text === undefined && (await textOf(fileOf(place, origin, 'history')))) throw damaged(origin);
  if (text === undefined) return undefined;
  const note = parseNote(text);
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint.origin !== origin || !isSignedBy(note, place.key)) throw damaged(origin);
  return checkpoint;
}

/** Remembers first and answers then: what was answered is never forgotten. */
async function cosign(place: Place, { note, checkpoint }: Request, now: number): Promise<[line: string, note: string]> {
  const line = await cosignLine(place.key, place.sign, note.text, now);
  const names = note.signatures.filter(({ name }) => name !== place.key.name);
  const lines = names.map(
    ({ name, id, bytes }) => `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`,
  );
  const whole = formatNote(note.text, [...lines, line]);
  await replaceDurably(fileOf(place, checkpoint.origin, 'checkpoint'), whole);
  return [line, whole];
}

/** One request after the other: two at once could both find the same size, and the later take back what the first said. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** A witness (c2sp.org/tlog-witness) over its folder. `now` gives seconds since 1970. */
export function witnessOf(place: Place, now = () => Math.floor(Date.now() / 1000)): Witness {
  const keptAt = new Map<string, number>();
  const take = inTurn();

  const keep = async (origin: string, note: string) => {
    if (now() - (keptAt.get(origin) ?? 0) < KEEP_EVERY_SECONDS) return;
    keptAt.set(origin, now());
    await appendDurably(fileOf(place, origin, 'history'), JSON.stringify(note));
  };

  const keepEvidence = async (refusal: Refusal, origin: string, body: string) => {
    const what = JSON.stringify({ at: now(), status: refusal.status, request: body });
    await appendDurably(fileOf(place, origin, 'refused'), what);
  };

  const answer = async (body: string): Promise<Answer> => {
    const request = parseRequest(body);
    if (!request) return { status: 400, body: 'This is not a request to a witness.\n' };
    const { origin } = request.checkpoint;
    const log = (await trustedLogs(place)).find((one) => one.origin === origin);
    const refusal = refusalOf(request, log, log && (await remembered(place, origin)));
    if (refusal?.isEvidence) await keepEvidence(refusal, origin, body);
    if (refusal) return refusal;
    const [line, note] = await cosign(place, request, now());
    await keep(origin, note);
    return { status: 200, body: line };
  };

  return {
    addCheckpoint: (body) => take(() => answer(body)),
    lastCheckpoint: (origin) => textOf(fileOf(place, origin, 'checkpoint')),
    history: (origin) => textOf(fileOf(place, origin, 'history')),
  };
}
