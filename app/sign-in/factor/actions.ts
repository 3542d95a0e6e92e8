'use server';

import { answer, assertOwnPage, type FormState } from '@/lib/form';
import { rememberSession } from '@/lib/officers/auth';
import { takeSecondStep } from '@/lib/officers/second-step';
import { currentSession } from '@/lib/officers/session';
import { Refusal } from '@/lib/refusal';

/** No act: there is no officer before this. Every try is on record (see lib/officers/second-step.ts). */
export async function secondStepAction(form: FormData): Promise<FormState> {
  try {
    await assertOwnPage();
    const session = await currentSession();
    if (!session) throw new Refusal('signedOut');
    const { key: _, ...given } = Object.fromEntries(form);
    const { sid, left } = await takeSecondStep(session, given);
    await rememberSession(sid);
    return { status: 'done', result: { left } };
  } catch (error) {
    return answer(error, 'factor.prove');
  }
}
