import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { offices } from '@/db/schema/areas';
import { sessions } from '@/db/schema/sessions';
import { act } from '@/lib/act';
import { ownSession } from '@/lib/officers/own-session';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';

/** How many counters the officer's office has: 0 when it has none. */
export const countersOf = report('session.set-counter', async (tx, officer) => {
  const [office] = await tx.select().from(offices).where(eq(offices.id, officer.office.id));
  return office?.counters ?? 0;
});

/** Says at which counter this session sits, for the header, for colleagues, and for whoever is told where it went on. */
export const setCounter = act('session.set-counter', {
  input: z.strictObject({
    number: z.coerce.number({ error: 'choose' }).int('choose').min(1, 'choose').max(99, 'choose'),
  }),
  subject: async (_tx, _input, officer) => ({ id: officer.id, region: officer.region }),
  async perform({ tx, officer, input: { number } }) {
    const [office] = await tx.select().from(offices).where(eq(offices.id, officer.office.id));
    if (!office || number > office.counters) throw new Refusal('session.noSuchCounter');
    await tx.update(sessions).set({ counterNumber: number }).where(ownSession(officer));
    return { result: { number }, entry: { detail: { counter: number } } };
  },
});
