import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accessReasons } from '@/db/schema/cases';
import { policyIn } from '@/lib/approvals/policy';
import { choice, queueNumber } from '@/lib/fields';
import { type Zone, zoneLabels } from '@/lib/format/time';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

/**
 * What every look-up is asked: what it is for, the ordinary purpose being a resident who stands at the counter, and the
 * number of the queue. Whoever came without one is on record as such.
 */
export const lookUpFields = { purpose: choice(accessReasons).default('present'), queueNumber: queueNumber.optional() };
type Given = { purpose: (typeof accessReasons)[number]; queueNumber?: string | undefined };

/** Purpose and queue number as they stand in the ledger; `none` is "tanpa nomor antrean". */
export const lookUpEntry = ({ purpose, queueNumber: queue = 'none' }: Given, detail: Record<string, unknown>) => ({
  reason: purpose,
  detail: { ...detail, queue },
});

type UsedUp = { hour_until: Date | null; day_until: Date | null };

function clockOf(until: Date, zone: Zone) {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const minuteAfter = new Date(until.getTime() + 59_999); // at the minute that is named it is open
  const [hour = '', minute = ''] = clock.format(minuteAfter).split(':');
  return { hour, minute, zone: zoneLabels[zone] };
}

/**
 * Refuses the look-up after the last one of the hour or the day. Counted in the ledger, misses too, by look-ups that are
 * committed: they take turns from here to the end of the transaction, so that no burst slips through.
 * @throws Refusal `lookup.hourly` with when it opens again, or `lookup.daily`: the day is the office's own.
 */
export async function assertLookUpLeft(tx: Tx, { office }: Officer): Promise<void> {
  const perHour = await policyIn(tx, office.region, 'lookups-per-hour');
  const perDay = await policyIn(tx, office.region, 'lookups-per-day');
  const found = await tx.execute<UsedUp>(sql`select * from lookups_used_up(${perHour}, ${perDay}, ${office.timeZone})`);
  const { hour_until: hour = null, day_until: day = null } = found.rows[0] ?? {};
  if (day) throw new Refusal('lookup.daily', { limit: perDay });
  if (hour) throw new Refusal('lookup.hourly', { limit: perHour, ...clockOf(new Date(hour), office.timeZone as Zone) });
}
