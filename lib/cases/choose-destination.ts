import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { type cases, destinations } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertMayReceive } from '@/lib/cases/may-receive';
import { assertCurrent, assertIdentified, caseById } from '@/lib/cases/queries';
import { choice, id, version } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

type Destination = (typeof destinations)[number];

/** One of the offices of the officer's own regency: where pickupOffices() lists them from. */
async function pickupOffice(
  tx: Tx,
  officer: Officer,
  { destination, pickupOfficeId: officeId }: { destination: Destination; pickupOfficeId?: string | undefined },
): Promise<Partial<typeof cases.$inferInsert>> {
  if (destination !== 'card') return { pickupOfficeId: null };
  const [office] = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(and(eq(offices.id, officeId ?? ''), eq(offices.region, officer.office.region)));
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
    await assertMayReceive(tx, officer, subject, input.destination);
    const pickup = await pickupOffice(tx, officer, input);
    await changeCase(tx, subject, { destination: input.destination, ...pickup });
    return {
      result: { caseId: subject.id, destination: input.destination },
      entry: { detail: { destination: input.destination } },
    };
  },
});
