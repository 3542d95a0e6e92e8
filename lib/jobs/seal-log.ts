import { setTimeout as pause } from 'node:timers/promises';
import type { Tx } from '@/db/client';
import { reportDelay } from '@/lib/ledger/log-alarms';
import { LogBroken } from '@/lib/ledger/open-log';
import { MOST_AT_ONCE, sealBatch } from '@/lib/ledger/seal';
import { noteBroken } from '@/lib/ledger/self-check';
import { log } from '@/lib/log';

/** The worker's own transactions, one for each call. */
export type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const TURN_MS = 1_000;

/** One batch. When the log does not hold, nothing is sealed on top of it, and the alarm is raised. */
export async function sealOnce(inTransaction: InTransaction): Promise<number> {
  try {
    return await inTransaction((tx) => sealBatch(tx));
  } catch (error) {
    if (error instanceof LogBroken) await inTransaction((tx) => noteBroken(tx, error));
    throw error;
  }
}

/** Seals and looks whether anything waited too long. What fails is tried again with the next turn, and said once. */
async function turn(inTransaction: InTransaction, said: { message: string }): Promise<number> {
  try {
    const sealed = await sealOnce(inTransaction);
    if (await inTransaction(reportDelay)) log.warn('entries wait for more than 10 s to be sealed');
    said.message = '';
    return sealed;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== said.message) log.error({ err: error }, 'entries are not sealed');
    said.message = message;
    return 0;
  }
}

/**
 * Seals what was committed, each second and without a pause while there is a backlog, until the answered function is
 * called; that waits for the batch in hand. Killed at any point, the database takes the batch back whole.
 */
export function keepSealing(inTransaction: InTransaction): () => Promise<void> {
  const stop = new AbortController();
  const said = { message: '' };
  const sealing = (async () => {
    while (!stop.signal.aborted)
      if ((await turn(inTransaction, said)) < MOST_AT_ONCE)
        await pause(TURN_MS, undefined, { signal: stop.signal }).catch(() => undefined);
  })();
  return async () => {
    stop.abort();
    await sealing;
  };
}
