/** What the session is worth, as far as this page must know: open, locked, over, or no answer. */
export type Door = 'open' | 'locked' | 'over' | 'unanswered';

const doors: Record<number, Door> = { 204: 'open', 423: 'locked', 401: 'over' };
const PATIENCE_MS = 10_000;

async function ask(path: string, method: 'GET' | 'POST'): Promise<Door> {
  try {
    const answer = await fetch(path, { method, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return doors[answer.status] ?? 'unanswered';
  } catch {
    return 'unanswered';
  }
}

export const doorNow = () => ask('/api/session', 'GET');

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const AGAIN_MS = 2000;

/** Locks, however long the network takes: nothing personal is on the screen meanwhile. */
export async function lockNow(why: 'asked' | 'idle'): Promise<void> {
  while ((await ask(why === 'idle' ? '/api/lock?idle' : '/api/lock', 'POST')) === 'unanswered') await pause(AGAIN_MS);
}

/** The page the session belongs on now; undefined while this one may stay. */
export const placeOf = (door: Door) =>
  ({ locked: '/locked', over: '/sign-in', open: undefined, unanswered: undefined })[door];
