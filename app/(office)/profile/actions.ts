'use server';

import { type FormState, submit } from '@/lib/form';
import { endOwnSession } from '@/lib/officers/own-sessions';

export async function endOwnSessionAction(form: FormData): Promise<FormState> {
  return submit(endOwnSession, form);
}
