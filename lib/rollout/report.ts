import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { offices } from '@/db/schema/areas';
import { act } from '@/lib/act';
import { areaPath, choice } from '@/lib/fields';
import { locales } from '@/lib/i18n/messages';
import { Refusal } from '@/lib/refusal';
import { areaWithFigures } from './area-with-figures';
import { dayInJakarta, monthFacts } from './month-facts';
import { isMonth } from './months';

const month = z
  .string({ error: 'invalid' })
  .refine(isMonth, 'invalid')
  .refine((text) => text <= dayInJakarta().slice(0, 7), 'dateFuture');

/** The figures of an area over a month, for a report. They are read once it is on record that one is made. */
export const reportRollout = act('rollout.report', {
  input: z.strictObject({ place: areaPath, month, language: choice(locales) }),
  subject: async (tx, { place }, officer) => (officer.covers(place) ? areaWithFigures(tx, place) : undefined),
  async perform({ input: { month: of, language } }) {
    return { result: null, entry: { detail: { month: of, language } } };
  },
  async read({ tx, officer, input }) {
    const facts = await monthFacts(tx, input.place, input.month);
    if (!facts) throw new Refusal('notFound');
    const { id, name } = officer.office;
    const [at] = await tx.select({ address: offices.address }).from(offices).where(eq(offices.id, id));
    return { facts, office: { name, address: at?.address ?? '' }, language: input.language };
  },
});
export type MonthReport = Awaited<ReturnType<typeof reportRollout>>;
