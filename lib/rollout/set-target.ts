import { z } from 'zod';
import { rolloutTargets, targetBases } from '@/db/schema/rollout-plans';
import { act } from '@/lib/act';
import { areaPath, choice } from '@/lib/fields';
import { placeToPlan } from './plan';

export const targetBaseChoices = targetBases;

const year = z.coerce.number({ error: 'planYear' }).int('planYear').min(2023, 'planYear').max(2099, 'planYear');
/** Per cent, with a comma or a point: 30, 12,5. */
const share = z
  .string({ error: 'planShare' })
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/, 'planShare')
  .transform((text) => Number(text.replace(',', '.')))
  .refine((value) => value > 0 && value <= 100, 'planShare');

/**
 * What an area is to reach in a year: per cent of those obliged to hold a KTP-el or of those recorded. Nothing is overwritten:
 * the newest counts, and below it for every area that has none of its own.
 */
export const setTarget = act('rollout.set-target', {
  input: z.strictObject({ region: areaPath, year, share, base: choice(targetBases) }),
  subject: (tx, { region }) => placeToPlan(tx, region),
  async perform({ tx, officer, input: { year: of, share: percent, base }, subject: { region } }) {
    const values = { region, year: of, share: percent, base, setBy: officer.id };
    const [set] = await tx.insert(rolloutTargets).values(values).returning({ id: rolloutTargets.id });
    return { result: {}, entry: { about: { id: set?.id, region }, detail: { year: of, share: percent, base } } };
  },
});
