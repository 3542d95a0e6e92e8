import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { signInFailures } from '@/db/schema/sessions';
import { Refusal } from '@/lib/refusal';

const wait = sql`make_interval(secs => case when ${signInFailures.failures} < 3 then 0
  else least(900, 30 * 2 ^ (${signInFailures.failures} - 3)) end)`;

/**
 * Counts a try before it is judged, by the blind index of whatever is being guessed at. After three failures each next one
 * waits, 30 s doubling to 15 min; forgotten in 12 h. Answers how many there were; throws Refusal `signIn.wait`.
 */
export async function countTry(tx: Tx, nameIndex: Buffer): Promise<number> {
  const [counted] = await tx
    .insert(signInFailures)
    .values({ nameIndex, failures: 1 })
    .onConflictDoUpdate({
      target: signInFailures.nameIndex,
      set: {
        failures: sql`case when ${signInFailures.lastAt} < now() - interval '12 hours' then 1 else least(${signInFailures.failures} + 1, 100) end`,
        lastAt: sql`now()`,
      },
      setWhere: sql`${signInFailures.lastAt} + ${wait} <= now()`,
    })
    .returning({ failures: signInFailures.failures });
  if (counted) return counted.failures;
  const [held] = await tx
    .select({
      seconds: sql<number>`greatest(1, ceil(extract(epoch from ${signInFailures.lastAt} + ${wait} - now())))::int`,
    })
    .from(signInFailures)
    .where(eq(signInFailures.nameIndex, nameIndex));
  throw new Refusal('signIn.wait', { seconds: held?.seconds ?? 30 });
}

export const forgetTries = (tx: Tx, nameIndex: Buffer) =>
  tx.delete(signInFailures).where(eq(signInFailures.nameIndex, nameIndex));
