import { lt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { rateLimits } from '@/db/schema/rate-limits';
import { signInFailures } from '@/db/schema/sessions';
import { usedOnce } from '@/db/schema/used-once';
import { forgetAnswers } from '@/lib/jobs/forget-answers';
import { record } from '@/lib/ledger/record';
import { forgetDeliveries } from '@/lib/webhooks/forget-deliveries';

/**
 * Answers for retries, after their quarter of an hour. Failed sign-ins count for twelve hours, and are gone after a day;
 * what may be used once, and calls that were counted, when their time is over. On record are the first two: the others say
 * nothing of anybody.
 */
export async function forgetOld(tx: Tx): Promise<void> {
  const answers = await forgetAnswers(tx);
  const tries = await tx.delete(signInFailures).where(lt(signInFailures.lastAt, sql`now() - interval '1 day'`));
  await tx.delete(usedOnce).where(lt(usedOnce.expiresAt, sql`now()`));
  await forgetDeliveries(tx);
  await tx.delete(rateLimits).where(lt(rateLimits.expire, Date.now()));
  const detail = { answers, signInFailures: tries.rowCount ?? 0 };
  if (detail.answers + detail.signInFailures > 0)
    await record(tx, 'retention.forget', 'done', { region: 'ID' }, { detail });
}
