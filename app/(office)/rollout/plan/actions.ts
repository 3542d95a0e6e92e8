'use server';

import { type FormState, submit } from '@/lib/form';
import { setStage } from '@/lib/rollout/set-stage';
import { setTarget } from '@/lib/rollout/set-target';

export async function setTargetAction(form: FormData): Promise<FormState> {
  return submit(setTarget, form);
}

export async function setStageAction(form: FormData): Promise<FormState> {
  return submit(setStage, form);
}
