import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { cases } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { openCaseOf } from '@/lib/cases/queries';
import { deviceCard } from '@/lib/credentials/device-card';
import { devicesOf } from '@/lib/credentials/queries';
import { id } from '@/lib/fields';
import { timelineOfResident } from '@/lib/ledger/timeline';
import { alertsOf } from '@/lib/residents/alerts';
import { todayIn } from '@/lib/residents/eligibility';
import { residentById } from '@/lib/residents/queries';
import { seenBy } from '@/lib/residents/seen-by';
import { summaryOf } from '@/lib/residents/summary';

async function casesOf(tx: Tx, residentId: string) {
  return tx
    .select({
      id: cases.id,
      number: cases.number,
      status: cases.status,
      cause: cases.cause,
      openedAt: cases.openedAt,
      officeName: offices.name,
    })
    .from(cases)
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(eq(cases.residentId, residentId))
    .orderBy(desc(cases.openedAt))
    .limit(20);
}

/** Opens a resident's record, fields masked; for whoever does not serve residents the name too. Opening is on record; see resident.reveal for what is behind a mask. */
export const viewResident = act('resident.view', {
  input: z.strictObject({ residentId: id }),
  subject: (tx, { residentId }) => residentById(tx, residentId),
  async perform({ tx, officer, subject }) {
    const open = await openCaseOf(tx, subject.id);
    const history = (await devicesOf(tx, subject.id)).map(deviceCard);
    const result = {
      resident: seenBy(officer, await summaryOf(tx, subject, todayIn(officer.office.timeZone))),
      inArea: officer.covers(subject.region),
      device: history.find((device) => device.live) ?? null,
      devices: history,
      cases: await casesOf(tx, subject.id),
      openCase: open ? { id: open.id, number: open.number, here: open.office_id === officer.office.id } : null,
      alerts: await alertsOf(tx, subject.id),
      timeline: await timelineOfResident(tx, subject.id),
    };
    return { result, entry: { detail: { inArea: result.inArea } } };
  },
});
export type ResidentRecord = Awaited<ReturnType<typeof viewResident>>;
