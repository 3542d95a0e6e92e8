import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { accessReasons, caseCauses, cases } from '@/db/schema/cases';
import { type Acting, act } from '@/lib/act';
import { openCaseOf } from '@/lib/cases/queries';
import { liveDevice, lockResident } from '@/lib/credentials/queries';
import { suspendCredential } from '@/lib/credentials/suspend';
import { choice, id, line, pastDate, queueNumber } from '@/lib/fields';
import { newCaseNumber } from '@/lib/format/case-number';
import { Refusal } from '@/lib/refusal';
import { residentById } from '@/lib/residents/queries';

const input = z.strictObject({
  residentId: id,
  cause: choice(caseCauses),
  occurredOn: pastDate.optional(),
  occurredPlace: line(120).optional(),
  policeLetterNumber: line(60).optional(),
  policeLetterDate: pastDate.optional(),
  policeStation: line(80).optional(),
  queueNumber: queueNumber.optional(),
  accessReason: choice(accessReasons).optional(),
  accessNote: line(200).optional(),
});

/** In area, or found by this very officer by NIK within half an hour: a name on a list is not enough. */
async function reachableResident(tx: Tx, residentId: string) {
  const near = await residentById(tx, residentId);
  if (near) return near;
  const found = await tx.execute<{ id: string; region: string }>(
    sql`select id, region from found_resident(${residentId})`,
  );
  const row = found.rows[0];
  return row && { ...row, residentId: row.id };
}

async function insertCase(tx: Tx, values: Omit<typeof cases.$inferInsert, 'number'>) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const row = { ...values, number: newCaseNumber(randomBytes) };
    const [made] = await tx
      .insert(cases)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: cases.id, number: cases.number });
    if (made) return made;
    if (await openCaseOf(tx, values.residentId)) return undefined;
  }
  throw new Error('no free case number after three tries');
}

async function alreadyOpen({ tx, officer }: Acting, residentId: string): Promise<Refusal> {
  const open = await openCaseOf(tx, residentId);
  const here = open?.office_id === officer.office.id;
  return new Refusal(here ? 'case.alreadyOpen' : 'case.alreadyOpenElsewhere', { number: open?.number ?? '' });
}

/**
 * Notes in the case which phone is gone, and blocks what is still active on it; a phone already blocked, or none at all,
 * is no obstacle.
 */
async function suspendLive(
  acting: Acting,
  { id, residentId }: { id: string; residentId: string },
  cause: (typeof caseCauses)[number],
) {
  const live = await liveDevice(acting.tx, residentId); // from outside the area only to be seen now that there is a case
  if (live) await acting.tx.update(cases).set({ deviceId: live.device.id }).where(eq(cases.id, id));
  if (live?.credential.status !== 'active') return undefined;
  return suspendCredential.within(acting, { credentialId: live.credential.id, reason: cause });
}

/**
 * Takes the report of a lost phone: opens the case at the officer's office and blocks the credential in the same
 * breath. Out of area only with a reason, for someone this officer has just found by NIK.
 */
export const reportCase = act('case.report', {
  input,
  subject: (tx, { residentId }) => reachableResident(tx, residentId),
  async perform({ tx, officer, input: given, subject }) {
    const { residentId, ...report } = given;
    const { region } = subject;
    if (!officer.covers(region) && !given.accessReason)
      throw new Refusal('case.reasonNeeded', {}, { accessReason: 'choose' });
    await lockResident(tx, residentId);
    const values = { ...report, residentId, region, officeId: officer.office.id, openedBy: officer.id };
    const made = await insertCase(tx, values);
    if (!made) throw await alreadyOpen({ tx, officer }, residentId);
    const suspended = await suspendLive({ tx, officer }, { ...made, residentId }, given.cause);
    return {
      result: { caseId: made.id, number: made.number, suspendedAt: suspended?.at ?? null },
      entry: {
        about: { id: made.id, caseId: made.id },
        reason: given.accessReason ?? given.cause,
        detail: {
          number: made.number,
          cause: given.cause,
          inArea: officer.covers(region),
          queueNumber: given.queueNumber,
        },
      },
    };
  },
});
