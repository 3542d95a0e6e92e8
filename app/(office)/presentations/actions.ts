'use server';

import { type FormState, submit } from '@/lib/form';
import { requestPresentation } from '@/lib/presentations/request';

export async function requestPresentationAction(form: FormData): Promise<FormState> {
  return submit(requestPresentation, form);
}
