'use server';

import { type FormState, submit } from '@/lib/form';
import { setPolicy } from '@/lib/policies/set';

export async function setPolicyAction(form: FormData): Promise<FormState> {
  return submit(setPolicy, form);
}
