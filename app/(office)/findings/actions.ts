'use server';

import { type FormState, submit } from '@/lib/form';
import { answerFinding } from '@/lib/reviews/answer';

export async function answerFindingAction(form: FormData): Promise<FormState> {
  return submit(answerFinding, form);
}
