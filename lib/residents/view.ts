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
import { openRecord, residentById } from '@/lib/residents/queries';
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
  perform: async ({ officer, subject }) => ({
    result: null,
    entry: { detail: { inArea: officer.covers(subject.region) } },
  }),
  async read({ tx, officer, input: { residentId } }) {
    const resident = await openRecord(tx, residentId);
    const open = await openCaseOf(tx, residentId);
    const history = (await devicesOf(tx, residentId)).map(deviceCard);
    return {
      resident: seenBy(officer, await summaryOf(tx, resident, todayIn(officer.office.timeZone))),
      inArea: officer.covers(resident.region),
      device: history.find((device) => device.live) ?? null,
      devices: history,
      cases: await casesOf(tx, residentId),
      openCase: open ? { id: open.id, number: open.number, here: open.office_id === officer.office.id } : null,
      alerts: await alertsOf(tx, residentId),
      timeline: await timelineOfResident(tx, residentId),
    };
  },
});
export type ResidentRecord = Awaited<ReturnType<typeof viewResident>>;
