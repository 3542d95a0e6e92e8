import type { Tx } from '@/db/client';
import { deliverNext, type Step } from './deliver';

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
const AT_ONCE_MS = 20_000;

/** Everything there is for one endpoint, for twenty seconds at most: others wait too. Throws when it did not take an event. */
export async function deliverAll(inTransaction: InTransaction, webhookId: string): Promise<number> {
  const end = performance.now() + AT_ONCE_MS;
  let sent = 0;
  let step: Step = 'sent';
  while (step === 'sent' && performance.now() < end) {
    step = await inTransaction((tx) => deliverNext(tx, webhookId));
    if (step === 'sent') sent++;
  }
  if (step === 'failed') throw new Error(`webhook ${webhookId} did not take the next event`); // tried again, later
  return sent;
}
