import { setTimeout as pause } from 'node:timers/promises';
import type { Tx } from '@/db/client';
import { cosigningLine, lastCosigned, storeCosignature } from '@/lib/ledger/cosignatures';
import { reportAway } from '@/lib/ledger/log-alarms';
import { LogBroken } from '@/lib/ledger/open-log';
import { noteBroken } from '@/lib/ledger/self-check';
import { lastCheckpoint, type StoredCheckpoint, storedTiles } from '@/lib/ledger/stored-log';
import type { WitnessAt } from '@/lib/ledger/witnesses';
import { log } from '@/lib/log';
import { parseCount } from '@/lib/tlog/checkpoint';
import { consistencyProof } from '@/lib/tlog/tree';
import type { InTransaction } from './seal-log';

const TURN_MS = 2_000;
const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;
const TRIES = 3;

type Answer = { status: number; type: string | null; text: string };

/** A request as c2sp.org/tlog-witness has it: what the witness knows, the proof that ours comes after it, and ours. */
async function requestFor(tx: Tx, old: number, { size, note }: StoredCheckpoint): Promise<string> {
  const proof = await consistencyProof(old, size, storedTiles(tx));
  return `old ${old}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;
}

async function ask(url: string, body: string, fetch: typeof globalThis.fetch): Promise<Answer> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body, signal, redirect: 'error' });
  const text = (await answer.text()).slice(0, MOST_BYTES);
  return { status: answer.status, type: answer.headers.get('content-type'), text };
}

/**
 * How many leaves the witness has cosigned, when that is what it says. Throws LogBroken when it has seen more leaves than
 * there are, or other ones: then the log is not the one it was.
 */
function sizeItKnows({ status, type, text }: Answer, size: number, { key }: WitnessAt): number | undefined {
  const known = status === 409 && type?.startsWith('text/x.tlog.size') ? parseCount(text.trim()) : undefined;
  if (known !== undefined && known > size)
    throw new LogBroken(`the witness ${key.name} has cosigned ${known} leaves, and there are ${size}`);
  if (known === undefined && (status === 409 || status === 422))
    throw new LogBroken(`the witness ${key.name} has cosigned other leaves`);
  return known;
}

/** Has the last checkpoint cosigned by this witness, unless it is. Answers whether it is now. */
export async function pushCheckpoint(
  inTransaction: InTransaction,
  witness: WitnessAt,
  fetch = globalThis.fetch,
): Promise<boolean> {
  const last = await inTransaction(lastCheckpoint);
  let old = await inTransaction((tx) => lastCosigned(tx, witness.key));
  if (!last || old === last.size) return last !== undefined;
  for (let turn = 0; turn < TRIES; turn++) {
    const body = await inTransaction((tx) => requestFor(tx, old, last));
    const answer = await ask(witness.url, body, fetch);
    if (answer.status === 200) return keepLine(inTransaction, witness, last, answer);
    const known = sizeItKnows(answer, last.size, witness);
    if (known === undefined) throw new Error(`the witness ${witness.key.name} answered ${answer.status}`);
    old = known;
  }
  return false;
}

async function keepLine(inTransaction: InTransaction, { key }: WitnessAt, last: StoredCheckpoint, { text }: Answer) {
  const line = cosigningLine(last.note, text, key);
  if (!line) throw new Error(`the witness ${key.name} answered with a line that is not its own`);
  await inTransaction((tx) => storeCosignature(tx, last, key, line));
  return true;
}

/**
 * Asks one witness. What goes wrong is said once, and tried again with the next turn; a log that does not hold is noted, and a
 * witness that stays away raises an alarm.
 */
export async function pushOnce(
  inTransaction: InTransaction,
  witness: WitnessAt,
  said: Map<string, string>,
): Promise<void> {
  const { name } = witness.key;
  try {
    await pushCheckpoint(inTransaction, witness);
    said.delete(name);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (said.get(name) !== message) log.warn({ err: error, witness: name }, 'a checkpoint is not cosigned');
    said.set(name, message);
    const tell = async (tx: Tx) =>
      void (await (error instanceof LogBroken ? noteBroken(tx, error) : reportAway(tx, name)));
    await inTransaction(tell).catch(() => undefined); // told with the next turn, then
  }
}

/** Has each new checkpoint cosigned by every witness, until the answered function is called. */
export function keepPushing(inTransaction: InTransaction, witnesses: readonly WitnessAt[]): () => Promise<void> {
  const stop = new AbortController();
  const said = new Map<string, string>();
  const pushing = witnesses.map(async (witness) => {
    while (!stop.signal.aborted) {
      await pushOnce(inTransaction, witness, said);
      await pause(TURN_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  });
  return async () => {
    stop.abort();
    await Promise.all(pushing);
  };
}
