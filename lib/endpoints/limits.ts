import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { peerOf } from '@/lib/endpoints/peer';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { query } from '@/lib/transaction';

/** So many calls in so many seconds from one caller. `everywhere`: counted over all processes, in the database. */
export type Limit = { name: string; calls: number; seconds: number; everywhere: boolean };

const counters = new Map<string, RateLimiterMemory | RateLimiterPostgres>();

function counterOf({ name, calls: points, seconds: duration, everywhere }: Limit) {
  const known = counters.get(name);
  if (known) return known;
  const rule = { keyPrefix: name, points, duration };
  // Whoever has had enough is refused from memory for a while: a flood must not become writes.
  const blocking = { inMemoryBlockOnConsumed: points + 1, inMemoryBlockDuration: Math.min(duration, 10) };
  const made = everywhere
    ? new RateLimiterPostgres({
        ...rule,
        ...blocking,
        storeClient: { query },
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
      })
    : new RateLimiterMemory(rule);
  counters.set(name, made);
  return made;
}

/** Counts this call, and refuses it when there were too many. */
export async function countCall(limit: Limit, peer: string): Promise<void> {
  try {
    await counterOf(limit).consume(peer);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const wait = String(Math.ceil(error.msBeforeNext / 1000));
    throw new ProtocolError('slow_down', `Too many requests: try again in ${wait} s.`, 429, { 'retry-after': wait });
  }
}

/** The same for a page, which answers in words: may this caller have another one? */
export async function mayCall(limit: Limit, headers: Pick<Headers, 'get'>): Promise<boolean> {
  try {
    await countCall(limit, peerOf(headers));
    return true;
  } catch (error) {
    if (error instanceof ProtocolError) return false;
    throw error;
  }
}
