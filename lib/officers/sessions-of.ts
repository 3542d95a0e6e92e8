import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type SessionEnd, sessions } from '@/db/schema/sessions';

/** Ends every session of an officer: the next request of each, on whatever computer, is turned away. Answers how many. */
export async function endSessionsOf(tx: Tx, officerId: string, because: SessionEnd): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endedBecause: because })
    .where(and(eq(sessions.officerId, officerId), isNull(sessions.endedAt)))
    .returning({ officerId: sessions.officerId });
  return ended.length;
}
