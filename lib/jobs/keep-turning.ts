import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/log';

/**
 * Does a piece of work again and again, with a pause in between, until the answered function is called; that waits for the turn
 * in hand. What fails is tried again with the next turn, and said once, under `saying`.
 */
export function keepTurning(everyMs: number, saying: string, turn: () => Promise<void>): () => Promise<void> {
  const stop = new AbortController();
  let said = '';
  const turning = (async () => {
    while (!stop.signal.aborted) {
      try {
        await turn();
        said = '';
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== said) log.error({ err: error }, saying);
        said = message;
      }
      await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await turning;
  };
}
