import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { cases } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { parseCaseNumber } from '@/lib/format/case-number';

const caseNumber = z.string({ error: 'caseNumber' }).transform((text, context) => {
  const parsed = parseCaseNumber(text);
  if (parsed.ok) return parsed.number;
  context.addIssue({ code: 'custom', message: 'caseNumber' });
  return z.NEVER;
});

/** Finds a case of the own area or office by its number, or null. Hit or miss is on record; opening it is an act of its own. */
export const findCase = act('case.find', {
  input: z.strictObject({ caseNumber }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, input }) {
    const [found] = await tx
      .select({ id: cases.id, caseId: cases.id, residentId: cases.residentId, region: cases.region })
      .from(cases)
      .where(eq(cases.number, input.caseNumber));
    const result = found ? { caseId: found.id } : null;
    return { result, entry: { about: found ?? {}, detail: { number: input.caseNumber, found: Boolean(found) } } };
  },
});
