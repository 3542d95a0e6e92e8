import { z } from 'zod';
import { rolloutStageNames, rolloutStages } from '@/db/schema/rollout-plans';
import { act } from '@/lib/act';
import { areaPath, choice, line } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { placeToPlan } from './plan';

export const stageChoices = rolloutStageNames;

/** How far a regency has come with activating, and why it is said now. The newest counts. */
export const setStage = act('rollout.set-stage', {
  input: z.strictObject({ region: areaPath, stage: choice(rolloutStageNames), note: line(200) }),
  subject: (tx, { region }) => placeToPlan(tx, region),
  async perform({ tx, officer, input: { stage, note }, subject: { region, isRegency } }) {
    if (!isRegency) throw new Refusal('rollout.regencyOnly');
    const [set] = await tx
      .insert(rolloutStages)
      .values({ region, stage, note, setBy: officer.id })
      .returning({ id: rolloutStages.id });
    return { result: {}, entry: { about: { id: set?.id, region }, detail: { stage } } };
  },
});
