'use server';

import { type FormState, submit } from '@/lib/form';
import { exportRollout } from '@/lib/rollout/export';

export async function exportRolloutAction(form: FormData): Promise<FormState> {
  return submit(exportRollout, form);
}
