import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { type cases, destinations } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertContacts, assertCurrent, assertIdentified, type Case, caseById } from '@/lib/cases/queries';
import { choice, id, version } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { obstacleToIssuing, todayIn } from '@/lib/residents/eligibility';
import { residentById } from '@/lib/residents/queries';

type Destination = (typeof destinations)[number];

/** A phone, now or later, and a card are issued; "none" only blocks, and is open to everyone. */
async function assertMayReceive(tx: Tx, current: Case, destination: Destination, today: string): Promise<void> {
  if (destination === 'none') return;
  const resident = await residentById(tx, current.residentId);
  if (!resident) throw new Refusal('notFound');
  const obstacle = obstacleToIssuing(resident, today);
  if (obstacle) throw new Refusal(obstacle);
  if (destination === 'phone') assertContacts(current);
}

async function pickupOffice(
  tx: Tx,
  destination: Destination,
  officeId: string | undefined,
): Promise<Partial<typeof cases.$inferInsert>> {
  if (destination !== 'card') return { pickupOfficeId: null };
  const [office] = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(eq(offices.id, officeId ?? ''));
  if (!office) throw new Refusal('badInput', {}, { pickupOfficeId: 'choose' });
  return { pickupOfficeId: office.id };
}

/** Where the new one goes. The phone needs number and e-mail read back by the resident (contact.confirm-code). */
export const chooseDestination = act('case.choose-destination', {
  input: z
    .strictObject({ caseId: id, version, destination: choice(destinations), pickupOfficeId: id.optional() })
    .refine((given) => given.destination !== 'card' || given.pickupOfficeId, {
      path: ['pickupOfficeId'],
      message: 'choose',
    }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, officer, input, subject }) {
    assertCurrent(subject, input.version);
    if (subject.status !== 'open') throw new Refusal('case.nothingToDecide');
    assertIdentified(subject);
    await assertMayReceive(tx, subject, input.destination, todayIn(officer.office.timeZone));
    const pickup = await pickupOffice(tx, input.destination, input.pickupOfficeId);
    await changeCase(tx, subject, { destination: input.destination, ...pickup });
    return {
      result: { caseId: subject.id, destination: input.destination },
      entry: { detail: { destination: input.destination } },
    };
  },
});
