import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { attentionAmong, STALL_DAYS } from '@/lib/rollout/attention';
import { placeRows } from '@/lib/rollout/facts';
import { foldReadings } from '@/lib/rollout/fold';
import { keepTurning } from './keep-turning';
import type { InTransaction } from './seal-log';

const TURN_MS = 5_000;

/** Raises the alarm that counting stands still, where something has waited for it. */
async function reportDelay(tx: Tx): Promise<void> {
  await tx.execute(sql`select report_rollout_delay()`);
}

/**
 * Counts what was sealed, every five seconds and without a pause while there is a backlog. What can't be counted is tried again,
 * and raises an alarm: the figures would only grow old.
 */
export const keepCounting = (inTransaction: InTransaction): (() => Promise<void>) =>
  keepTurning(TURN_MS, 'the rollout is not counted', async () => {
    try {
      while (await inTransaction((tx) => foldReadings(tx)));
    } catch (error) {
      await inTransaction(reportDelay).catch(() => undefined); // the database away: then nobody is told, and nobody could be
      throw error;
    }
  });

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });

/** Half-counted meters would make every regency stand still: then what was found before stays. */
async function isFresh(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from rollout_progress where counted_at > now() - interval '10 minutes'`);
  return rows.length > 0;
}

/** Works out anew which regencies need somebody. A reason that was there before keeps its day. */
export async function judgeRollout(tx: Tx): Promise<void> {
  if (!(await isFresh(tx))) return;
  const period = { from: daysAgo(STALL_DAYS - 1), to: daysAgo(0) };
  const found = attentionAmong(await placeRows(tx, { under: 'ID', level: 'regency' }, period));
  await tx.execute(sql`select rollout_set_attention(${JSON.stringify(found)}::jsonb)`);
}
