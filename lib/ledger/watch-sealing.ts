import 'server-only';
import { setInterval } from 'node:timers';
import { sql } from 'drizzle-orm';
import { log } from '@/lib/log';
import { ask } from '@/lib/transaction';

const LOOK_MS = 10_000;
const PATIENCE_S = 10;

/**
 * Does the same entry still wait that waited too long at the look before? A transaction that took long brings old entries,
 * but the sealer takes them within a second. Then the alarm is raised, which the database decides. Answers what to give to
 * the next look.
 */
export async function lookForDelay(before: number | undefined): Promise<number | undefined> {
  const waiting = await ask<{ oldest: number; seconds: number; entries: number }>(
    sql`select oldest::float8 as oldest, seconds, entries from log_waiting()`,
  );
  if (!waiting || waiting.seconds <= PATIENCE_S) return undefined;
  if (waiting.oldest === before) {
    const { seconds, entries } = waiting;
    log.error({ seconds: Math.round(seconds), entries }, 'entries wait to be sealed: does the worker run?');
    await ask(sql`select report_log_delay()`);
  }
  return waiting.oldest;
}

/** The web looks as well: when the worker is dead, it cannot say so. */
export function watchSealing(): void {
  let late: number | undefined;
  const look = async () => {
    late = await lookForDelay(late).catch(() => undefined);
  };
  setInterval(look, LOOK_MS).unref();
}
