import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/** Jobs by name, with what they are told: ids only, never a person's data. A change of a status queues its list itself. */
export type Jobs = {
  'message.send': { messageId: string };
  'officer-mail.send': { mailId: string };
  'officer.import': { importId: string };
};

/** A job in the caller's transaction: gone when that rolls back, picked up once it commits. The key keeps it single. */
export async function enqueue<J extends keyof Jobs>(tx: Tx, job: J, payload: Jobs[J], key: string): Promise<void> {
  await tx.execute(sql`select enqueue_job(${job}, ${JSON.stringify(payload)}::json, ${key})`);
}
