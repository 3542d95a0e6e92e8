import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { alarms } from '@/db/schema/alarms';
import { act } from '@/lib/act';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

/** What came of it. No free text: the ledger holds no names, and a note would. */
export const alarmFindings = ['in-order', 'officer-asked', 'passed-on'] as const;

/** An alarm as act() needs it, held until the transaction ends. The resident it is about stays out: an alarm looked into is not a record opened. */
async function alarmById(tx: Tx, alarmId: string) {
  const { id: ofAlarm, region, seenAt } = alarms;
  const [row] = await tx
    .select({ id: ofAlarm, region, seenAt })
    .from(alarms)
    .where(eq(ofAlarm, alarmId))
    .for('no key update');
  return row;
}

/** Ends an alarm of the area, with what came of it if one likes. Nobody sees or ends the alarm about themselves. */
export const acknowledgeAlarm = act('alarm.acknowledge', {
  input: z.strictObject({ alarmId: id, finding: choice(alarmFindings).optional() }),
  subject: (tx, { alarmId }) => alarmById(tx, alarmId),
  async perform({ tx, officer, input, subject }) {
    if (subject.seenAt) throw new Refusal('alarm.seen');
    await tx.update(alarms).set({ seenBy: officer.id, seenAt: sql`now()` }).where(eq(alarms.id, subject.id));
    return { result: { alarmId: subject.id }, entry: { reason: input.finding } };
  },
});
