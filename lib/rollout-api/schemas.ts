import { z } from 'zod';
import { rolloutStageNames } from '@/db/schema/rollout-plans';
import { measureNames } from '@/lib/rollout/measures';

const count = z.int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One measure of one place. */
export const measured = z
  .strictObject({
    value: z
      .number()
      .nullable()
      .describe('In the unit; null where there is nothing to divide by, or where it is hidden.'),
    unit: z.enum(['percent', 'per-thousand', 'count', 'seconds']),
    counted: z.int().describe('What stands above the line. 0 where it is hidden.'),
    of: z
      .int()
      .nullable()
      .describe('The denominator; null for plain counts, where there is no base, or where it is hidden.'),
    hidden: z.boolean().describe('There is a figure, but so small that it could point at a person.'),
  })
  .describe('A figure with its denominator.');

const base = z
  .strictObject({
    asOf: day,
    residents: count,
    obliged: count.describe('Obliged to hold a KTP-el.'),
    enrolled: count.describe('Biometrics recorded.'),
    source: z
      .enum(['dkb', 'register'])
      .describe('dkb: as the Ministry publishes them; register: counted in the register.'),
    synthetic: z.boolean(),
  })
  .describe('What shares of the area are shares of.');

const place = z.strictObject({
  code: z.string().describe('32, 32.75, or the code of an office.'),
  path: z.string().describe('ID.32.75 for an area; with a colon and its code for an office.'),
  name: z.string(),
  kind: z.string(),
  stage: z.enum(rolloutStageNames).nullable().describe('How far activating has come; null where nothing was said.'),
  measures: z.strictObject(Object.fromEntries(measureNames.map((name) => [name, measured]))),
});

/** What `/api/rollout` answers. */
export const answer = z.strictObject({
  area: z.string(),
  period: z.strictObject({ from: day, to: day }),
  countedAt: z.iso.datetime().nullable().describe('Everything sealed by then is counted; null before the first count.'),
  synthetic: z.boolean().describe('Some of it was made up for practice.'),
  base: base.nullable(),
  places: z.array(place),
});
export type Answer = z.output<typeof answer>;

/** An error, as RFC 9457 has it. */
export const problem = z.strictObject({
  type: z.string().describe('urn:loket:problem: and its name.'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
