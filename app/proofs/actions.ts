'use server';

import { type FormState, submit } from '@/lib/form';
import { proveFactor } from '@/lib/officers/prove';

export async function proveFactorAction(form: FormData): Promise<FormState> {
  return submit(proveFactor, form);
}
