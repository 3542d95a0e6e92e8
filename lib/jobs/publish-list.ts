import type { Tx } from '@/db/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { currentList } from '@/lib/status-lists/publish';

/**
 * Signs a list that has changed, so that no verifier has to wait for it, and sends our own verifier to look from outside.
 * Reading a list publishes it as well: the job only comes first.
 */
export async function publishList(tx: Tx, listId: number): Promise<void> {
  await currentList(listId);
  await enqueue(tx, 'status-list.verify', { listId }, `status-list.verify:${listId}`);
}
