import { checkNextSlice } from '@/lib/ledger/self-check';
import type { InTransaction } from './seal-log';

const AT_MOST_MS = 4 * 60_000;

/** Slice after slice of the whole log, each in a transaction of its own, until it is through or the next turn is near. */
export async function checkSlices(inTransaction: InTransaction): Promise<void> {
  const until = performance.now() + AT_MOST_MS;
  while ((await inTransaction((tx) => checkNextSlice(tx))) && performance.now() < until);
}
